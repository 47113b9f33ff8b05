package io.naksha.sessions.example.quickstart.report;

import io.naksha.sessions.example.quickstart.journal.Entry;
import io.naksha.sessions.example.quickstart.journal.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of the lines. */
final class RunSection {
    private final Tally tally;

    RunSection(Tally tally) {
        this.tally = tally;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<Entry> refused =
                tally.tried().stream().filter(entry -> !entry.isCarriedOut()).toList();
        if (!tally.before().isEmpty()) {
            lines.add(carriedOut(tally.before()) + " lines were carried out before, and " + refused(tally.before())
                    + " refused; they were not tried again.");
        }
        lines.add(carriedOut(tally.tried()) + " lines were carried out, and " + refused.size() + " refused.");
        addAll(lines, "Refused:", refused);
        addCounts(lines, refused);
        addAll(lines, "Remarks:", remarkable());
        lines.add("");
        return lines;
    }

    private static void addAll(List<String> lines, String heading, List<Entry> entries) {
        if (!entries.isEmpty()) {
            lines.add("");
            lines.add(heading);
            entries.forEach(entry -> lines.add(line(entry)));
        }
    }

    private static String line(Entry entry) {
        String reason = entry.isCarriedOut() ? "" : entry.reason() + ": ";
        return String.format(Locale.ROOT, "  line %4d  %s%s", entry.line(), reason, entry.message());
    }

    private static void addCounts(List<String> lines, List<Entry> refused) {
        if (!refused.isEmpty()) {
            lines.add("");
            lines.add("Refused, by reason:");
            Map<String, Long> counts = refused.stream()
                    .collect(Collectors.groupingBy(
                            entry -> String.valueOf(entry.reason()), TreeMap::new, Collectors.counting()));
            counts.forEach((reason, count) -> lines.add(String.format(Locale.ROOT, "  %-26s %3d", reason, count)));
        }
    }

    private List<Entry> remarkable() {
        return tally.tried().stream()
                .filter(entry -> entry.isCarriedOut() && !entry.message().isEmpty())
                .toList();
    }

    private static long carriedOut(List<Entry> entries) {
        return entries.stream().filter(Entry::isCarriedOut).count();
    }

    private static long refused(List<Entry> entries) {
        return entries.size() - carriedOut(entries);
    }
}
