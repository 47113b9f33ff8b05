package io.naksha.sessions.common;

import static io.naksha.sessions.common.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class CursorProperties {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Property(seed = "20260106")
    void isReadBackEqual(@ForAll("keys") String key, @ForAll long high, @ForAll long low) {
        Cursor cursor = new Cursor("NAME:ASCENDING", key, new UUID(high, low));

        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
        assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(character -> character < 0xD800 || character > 0xDFFF)
                .array(int[].class)
                .ofMaxSize(100)
                .map(characters -> new String(characters, 0, characters.length));
    }

    @Property(seed = "20260107")
    void anyTextIsReadOrRefusedAsInput(@ForAll @StringLength(max = 3_000) String text) {
        readsOrRefuses(text);
    }

    @Property(seed = "20260108")
    void anyBytesAreReadOrRefusedAsInput(@ForAll @Size(max = 200) @ByteRange(min = -128) byte[] bytes) {
        readsOrRefuses(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Property(seed = "20260109")
    void anyPartsAreReadOrRefusedAsInput(@ForAll String sort, @ForAll String id, @ForAll String key) {
        readsOrRefuses(encoded(String.join("\n", sort, id, key)));
    }

    private static void readsOrRefuses(String text) {
        Throwable error = catchThrowable(() -> Cursor.decode(text));

        assertThat(error == null || error instanceof ValidationException)
                .as("%s", error)
                .isTrue();
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    @Example
    void whatIsNoCursorIsRefused() {
        byte[] notUtf8 = {(byte) 0xC3, 0x28};
        for (String text : List.of(
                "",
                "!",
                "AA==",
                encoded("NAME:ASCENDING"),
                encoded("NAME:ASCENDING\n" + ID),
                encoded("NAME:ASCENDING\n1-1-1-1-1\nkey"),
                Base64.getUrlEncoder().encodeToString(notUtf8),
                "A".repeat(2_001),
                "A".repeat(1_000_000))) {
            refused(() -> Cursor.decode(text), "cursor", "cursor");
        }
    }

    @Example
    void longestCursorThatIsReadHas2000Characters() {
        String head = "S\n" + ID + "\n";
        Cursor longest = Cursor.decode(encoded(head + "k".repeat(1_500 - head.length())));

        assertThat(longest.encode()).hasSize(2_000);
        assertThat(longest.id()).isEqualTo(ID);
    }

    @Example
    void belongsToOneSort() {
        Cursor cursor = new Cursor("NAME:ASCENDING", "zoë", ID);

        cursor.requireSort("NAME:ASCENDING");
        refused(() -> cursor.requireSort("NAME:DESCENDING"), "cursor", "cursor");
        assertThat(cursor).hasToString("Cursor[NAME:ASCENDING]");
    }

    @Example
    void keyOfANumberIsReadOrRefused() {
        assertThat(keyed("49.90").numberKey()).isEqualTo(new BigDecimal("49.90"));
        assertThat(keyed("-" + "9".repeat(39)).numberKey()).isEqualTo(new BigDecimal("-" + "9".repeat(39)));
        assertThat(keyed("-5").longKey()).isEqualTo(-5);
        assertThat(keyed(Long.toString(Long.MAX_VALUE)).longKey()).isEqualTo(Long.MAX_VALUE);
        for (String key : List.of("", "zoë", "1E+999999999", "0x1", "1.", ".5", "--1", "9".repeat(41))) {
            refused(() -> keyed(key).numberKey(), "cursor", "cursor");
            refused(() -> keyed(key).longKey(), "cursor", "cursor");
            refused(() -> keyed(key).timeKey(), "cursor", "cursor");
        }
        refused(() -> keyed("9223372036854775808").longKey(), "cursor", "cursor");
    }

    @Example
    void keyOfATimeIsReadWhereDatabasesKeepIt() {
        long first = Micros.of(InstantRange.EVER.from());
        long end = Micros.of(InstantRange.EVER.until());

        assertThat(keyed("1").timeKey()).isEqualTo(Instant.parse("1970-01-01T00:00:00.000001Z"));
        assertThat(keyed(Long.toString(first)).timeKey()).isEqualTo(InstantRange.EVER.from());
        assertThat(keyed(Long.toString(end - 1)).timeKey())
                .isEqualTo(InstantRange.EVER.until().minusNanos(1_000));
        for (long beyond : List.of(first - 1, end, Long.MIN_VALUE, Long.MAX_VALUE)) {
            refused(() -> keyed(Long.toString(beyond)).timeKey(), "cursor", "cursor");
        }
    }

    private static Cursor keyed(String key) {
        return new Cursor("PRICE:ASCENDING", key, ID);
    }
}
