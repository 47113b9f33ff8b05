package io.naksha.sessions.benchmarks;

import io.naksha.sessions.benchmarks.world.World;
import java.util.Locale;

/** The tables, as they are made: printed, and kept for the document. */
final class Report {
    private final StringBuilder text = new StringBuilder();

    String text() {
        return text.toString();
    }

    void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        text.append(line).append('\n');
    }

    void title(String title) {
        line("%n## %s%n", title);
    }

    void peersHead(boolean withGoals) {
        String goal = withGoals ? " goal |" : "";
        line(
                "| operation | sessions of | threads | library | JDBC | Hibernate | library / JDBC |%s library / Hibernate |%s",
                goal, goal);
        line("|---|---|---:|---:|---:|---:|---:|%s---:|%s", withGoals ? "---:|" : "", withGoals ? "---:|" : "");
    }

    void peers(Case wanted, Scores scores, boolean withGoals) {
        line(
                "| %s | %s | %d | %s | %s | %s | **%.2f** |%s %s |%s",
                wanted.operation(),
                wanted.who(),
                wanted.threads(),
                number("%,.0f", scores.median(World.SDK)),
                number("%,.0f", scores.median(World.JDBC)),
                number("%,.0f", scores.median(World.HIBERNATE)),
                scores.ratio(World.SDK, World.JDBC),
                withGoals ? " " + Goals.of(wanted, World.JDBC) + " |" : "",
                number("**%.2f**", scores.ratio(World.SDK, World.HIBERNATE)),
                withGoals ? " " + Goals.of(wanted, World.HIBERNATE) + " |" : "");
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
    }
}
