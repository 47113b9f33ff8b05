package io.naksha.sessions.example.quickstart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a run of the program came to. */
record Ran(int code, String out, String err) {
    private static final Pattern REFUSED = Pattern.compile("^  line +(\\d+)  ([a-z-]+): .*", Pattern.MULTILINE);

    static Ran with(String... arguments) {
        return withInput("", arguments);
    }

    static Ran withInput(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Quickstart(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The reported refusals: the reason by line number. */
    Map<Integer, String> refusals() {
        Map<Integer, String> refusals = new TreeMap<>();
        Matcher matcher = REFUSED.matcher(out);
        while (matcher.find()) {
            refusals.put(Integer.valueOf(matcher.group(1)), matcher.group(2));
        }
        return refusals;
    }

    /** Everything about the consultants: what comes after the lines and the mails. */
    String aboutConsultants() {
        return aboutConsultants(out.lines().toList());
    }

    static String aboutConsultants(List<String> lines) {
        int effects = lines.indexOf(lines.stream()
                .filter(line -> line.contains(" mails were sent"))
                .findFirst()
                .orElseThrow());
        return String.join("\n", lines.subList(effects + 1, lines.size()));
    }
}
