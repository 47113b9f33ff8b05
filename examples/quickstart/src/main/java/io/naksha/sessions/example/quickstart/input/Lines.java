package io.naksha.sessions.example.quickstart.input;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Numbers the lines of an input and gives each its key; blank lines are left out. */
final class Lines {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Lines() {}

    static List<Line> of(List<String> texts) {
        List<Line> lines = new ArrayList<>();
        String key = "";
        for (int index = 0; index < texts.size(); index++) {
            String text = texts.get(index);
            if (index == 0 && text.startsWith(BYTE_ORDER_MARK)) {
                text = text.substring(BYTE_ORDER_MARK.length());
            }
            key = chained(key, text);
            if (!text.isBlank()) {
                lines.add(new Line(index + 1, text, new LineKey(key)));
            }
        }
        return lines;
    }

    private static String chained(String previous, String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((previous + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
