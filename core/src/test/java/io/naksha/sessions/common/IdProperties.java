package io.naksha.sessions.common;

import static io.naksha.sessions.common.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.WebinarId;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class IdProperties {
    private static final List<Function<String, ? extends Id<?>>> READERS =
            List.of(ClientId::of, ConsultantId::of, OfferingId::of, OutboxEntryId::of, SessionId::of, WebinarId::of);

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    @Property(seed = "20260103")
    void orderIsThatOfUnsignedBytes(
            @ForAll long high,
            @ForAll long low,
            @ForAll long otherHigh,
            @ForAll long otherLow,
            @ForAll boolean sameHigh) {
        UUID left = new UUID(high, low);
        UUID right = new UUID(sameHigh ? high : otherHigh, otherLow);

        assertThat(Integer.signum(new SessionId(left).compareTo(new SessionId(right))))
                .isEqualTo(Integer.signum(Arrays.compareUnsigned(bytes(left), bytes(right))));
    }

    @Example
    void uuidsOwnOrderIsAnother() {
        UUID small = UUID.fromString("00000000-0000-7000-8000-000000000000");
        UUID large = UUID.fromString("f0000000-0000-7000-8000-000000000000");
        UUID largeLow = UUID.fromString("00000000-0000-7000-f000-000000000000");
        UUID smallLow = UUID.fromString("00000000-0000-7000-0000-000000000000");

        assertThat(Id.compare(small, large)).isNegative();
        assertThat(small.compareTo(large)).isPositive();
        assertThat(Id.compare(smallLow, largeLow)).isNegative();
        assertThat(smallLow.compareTo(largeLow)).isPositive();
        assertThat(Id.compare(small, small)).isZero();
    }

    @Property(seed = "20260104")
    void canonicalTextIsReadBackEqualInEitherCase(@ForAll long high, @ForAll long low) {
        UUID uuid = new UUID(high, low);

        assertThat(READERS).allSatisfy(reader -> {
            assertThat(reader.apply(uuid.toString()).value()).isEqualTo(uuid);
            assertThat(reader.apply(uuid.toString().toUpperCase(Locale.ROOT))).hasToString(uuid.toString());
        });
    }

    @Property(seed = "20260105")
    void anyOtherTextIsRefused(@ForAll String text) {
        refused(() -> SessionId.of(text), "sessionId", "malformed-id");
    }

    @Example
    void nearMissesAreRefused() {
        String id = "01900000-0000-7000-8000-000000000001";
        for (String text : List.of(
                "1-1-1-1-1",
                id.substring(1),
                id + "0",
                " " + id,
                id + "\n",
                "{" + id + "}",
                "urn:uuid:" + id,
                id.replace("-", ""),
                id.replace('1', 'g'),
                id.replace('1', '\u0661'))) {
            refused(() -> Id.parse(text, "clientId"), "clientId", "malformed-id");
        }
        refused(() -> Id.parse(null, "clientId"), "clientId", "malformed-id");
    }

    @Example
    void errorDoesNotRepeatTheText() {
        assertThat(refused(() -> ClientId.of("jane@example.org"), "clientId", "malformed-id")
                        .rejectedValue())
                .isNull();
    }
}
