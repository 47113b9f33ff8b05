package io.naksha.sessions.common;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Random texts over all of Unicode, with what is awkward more often than chance would have it. */
public final class UnicodeTexts {
    private static final String AWKWARD =
            "İıßẞſΣςσﬁﬃÅÅ\u212A\u0301\u0308\u030C\u0307\u00A0\u3000\u2009\t\n \u200D\uFE0F"
                    + "ǰJjHhAaZz09-_.@%\uFFFD\uE000\uFFFFＡ漢ガ한ᄒ\u3164नमз\u1FBE\u0345";
    private static final int[] SUPPLEMENTARY = {0x10000, 0x10FFFF, 0x1F600, 0x1F3FD, 0x20000, 0x1D400, 0xE0100, 0x10400
    };

    private UnicodeTexts() {}

    /** Up to so many characters, none of them an unpaired surrogate. */
    public static Arbitrary<String> ofMaxLength(int max) {
        return characters()
                .array(int[].class)
                .ofMaxSize(max)
                .map(characters -> new String(characters, 0, characters.length));
    }

    /** Every character that Unicode knows but surrogates, private ones, and ideographs but the first few, which are all alike. */
    public static IntStream everyCharacter() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(character -> Character.getType(character) != Character.SURROGATE)
                .filter(character -> Character.getType(character) != Character.PRIVATE_USE)
                .filter(character -> !Character.isIdeographic(character) || character < 0x3500);
    }

    private static Arbitrary<Integer> characters() {
        int[] awkward = AWKWARD.codePoints().toArray();
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3, Arbitraries.integers().between(0, awkward.length - 1).map(at -> awkward[at])),
                Tuple.of(
                        1,
                        Arbitraries.integers()
                                .between(0, SUPPLEMENTARY.length - 1)
                                .map(at -> SUPPLEMENTARY[at])),
                Tuple.of(2, Arbitraries.integers().between(0x20, 0x24F)),
                Tuple.of(
                        2,
                        Arbitraries.integers()
                                .between(0, Character.MAX_CODE_POINT)
                                .filter(character -> character < 0xD800 || character > 0xDFFF)));
    }
}
