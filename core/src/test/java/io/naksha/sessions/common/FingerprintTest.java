package io.naksha.sessions.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    /** A record within a record. */
    record Inner(String first, String second) {}

    /** Holds everything that a command can. */
    record Outer(Inner inner, List<String> list, Set<Inner> set, Change<String> change, Integer number) {}

    /** Looks like {@link Inner} to whoever joins texts. */
    record Single(String only) {}

    private static Outer outer(String first) {
        return new Outer(
                new Inner(first, null),
                List.of("x", "y"),
                Set.of(new Inner("p", "q"), new Inner("r", "s")),
                Change.to("v"),
                3);
    }

    @Test
    void isSha256InHex() {
        assertThat(Fingerprint.of("a")).matches("[0-9a-f]{64}");
        assertThat(Fingerprint.of())
                .as("of nothing")
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Fingerprint.of("abc"))
                .as("SHA-256 of 3:abc, the same in every process")
                .isEqualTo("aab5f9ae99b2e38fb462025c8f72f570c9c811705d2a4277dc855d7fa293fe97");
    }

    @Test
    void equalValuesHaveEqualFingerprints() {
        assertThat(Fingerprint.of(outer("a"), null)).isEqualTo(Fingerprint.of(outer("a"), null));
        assertThat(Fingerprint.of(Money.of("1", "EUR"))).isEqualTo(Fingerprint.of(Money.of("1.00", "EUR")));
        assertThat(Fingerprint.of(new ArrayList<>(List.of("a")))).isEqualTo(Fingerprint.of(List.of("a")));
    }

    @Test
    void differentValuesHaveDifferentFingerprints() {
        List<String> fingerprints = List.of(
                Fingerprint.of(outer("a")),
                Fingerprint.of(outer("b")),
                Fingerprint.of(new Inner("a", "b")),
                Fingerprint.of(new Inner("b", "a")),
                Fingerprint.of(Money.of("1", "EUR")),
                Fingerprint.of(Money.of("1", "USD")),
                Fingerprint.of(LocalDate.of(2026, 1, 1)),
                Fingerprint.of(Direction.ASCENDING),
                Fingerprint.of(Direction.DESCENDING));

        assertThat(fingerprints).doesNotHaveDuplicates();
    }

    @Test
    void setsHaveNoOrderAndListsHave() {
        Set<String> forth = new LinkedHashSet<>(List.of("a", "b", "c"));
        Set<String> back = new LinkedHashSet<>(List.of("c", "b", "a"));

        assertThat(Fingerprint.of(forth))
                .isEqualTo(Fingerprint.of(back))
                .isEqualTo(Fingerprint.of(new TreeSet<>(forth)))
                .isNotEqualTo(Fingerprint.of(Set.of("a", "b")));
        assertThat(Fingerprint.of(List.of("a", "b"))).isNotEqualTo(Fingerprint.of(List.of("b", "a")));
    }

    @Test
    void textsDoNotCollideByBeingJoined() {
        List<String> fingerprints = List.of(
                Fingerprint.of("ab", "c"),
                Fingerprint.of("a", "bc"),
                Fingerprint.of("abc"),
                Fingerprint.of("ab", "c", null),
                Fingerprint.of("ab", null, "c"),
                Fingerprint.of("ab1:c"),
                Fingerprint.of("2:ab1:c"),
                Fingerprint.of(List.of("ab", "c")),
                Fingerprint.of(List.of("ab"), "c"),
                Fingerprint.of(List.of("ab"), List.of("c")),
                Fingerprint.of(Set.of("ab", "c")),
                Fingerprint.of(new Inner("ab", "c")),
                Fingerprint.of(new Single("2:ab1:c")),
                Fingerprint.of(new Single("ab"), new Single("c")),
                Fingerprint.of("{2:ab1:c}"),
                Fingerprint.of("[2:ab1:c]"),
                Fingerprint.of("-"),
                Fingerprint.of((Object) null),
                Fingerprint.of(""),
                Fingerprint.of(null, null),
                Fingerprint.of(List.of()),
                Fingerprint.of(Arrays.asList((Object) null)));

        assertThat(fingerprints).doesNotHaveDuplicates();
    }

    @Test
    void unchangedClearedAndSetDiffer() {
        assertThat(List.of(
                        Fingerprint.of(Change.unchanged()),
                        Fingerprint.of(Change.clear()),
                        Fingerprint.of(Change.to("-")),
                        Fingerprint.of(Change.to("")),
                        Fingerprint.of("-")))
                .doesNotHaveDuplicates();
    }

    @Test
    void recordThatCannotBeReadIsAnError() {
        record Hidden(String value) {}

        assertThatIllegalArgumentException().isThrownBy(() -> Fingerprint.of(new Throwing("x")));
        assertThat(Fingerprint.of(new Hidden("x"))).isEqualTo(Fingerprint.of(new Single("x")));
    }

    /** A record whose accessor fails. */
    record Throwing(String value) {
        @Override
        public String value() {
            throw new IllegalStateException("no");
        }
    }
}
