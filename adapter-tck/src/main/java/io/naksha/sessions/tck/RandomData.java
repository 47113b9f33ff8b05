package io.naksha.sessions.tck;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.client.ContactDetails;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.session.Payment;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionDetails;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.Webinar;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random valid data, with many values in common and many that differ by little. The seed says which; ids are always new. */
final class RandomData {
    private static final Instant FIRST_DAY = Instant.parse("2031-05-01T06:00:00Z");

    /** Texts that collations, wildcards and UTF-16 get wrong. */
    static final List<String> TEXTS = List.of(
            "Anna M\u00fcller",
            "anna muller",
            "ANNA MU\u0308LLER",
            "100% sure",
            "100 percent",
            "snake_case",
            "snakeXcase",
            "back\\slash",
            "O'Brien \"Bob\"",
            "\uff26\uff55\uff4c\uff4c Width",
            "full width",
            "stra\u00dfe",
            "strasse",
            "\u0130stanbul",
            "\u01c5 digraph",
            "\ufffd replacement",
            "\ue000 private use",
            "\ud83d\ude00 smile",
            "\ud801\udc00 deseret",
            "\u65e5\u672c\u8a9e",
            "a",
            "a  b\u00a0c",
            "[abc]^*?.");

    private static final List<String> WORDS = List.of(
            "%",
            "_",
            "\\",
            "'",
            "\"",
            "100%",
            "snake_case",
            "e_c",
            "k\\s",
            "[abc]",
            ".",
            "*",
            "ANNA",
            "m\u00fcl",
            "mul",
            "width",
            "\uff46\uff55",
            "ss",
            "\u00df",
            "i\u0307",
            "\ufffd",
            "\ue000",
            "\ud83d\ude00",
            "\ud801\udc28",
            "\u672c",
            "example",
            "a",
            "a b",
            "c a",
            "zzz");

    private static final List<String> CITIES =
            List.of("K\u00f6ln", "KO\u0308LN", "Koln", "\uff22\uff45\uff52\uff4c\uff49\uff4e", "berlin", "%", "_", "");
    static final List<Money> PRICES = List.of(
            Money.of("0.00", "EUR"),
            Money.of("50.00", "EUR"),
            Money.of("50.00", "USD"),
            Money.of("50", "JPY"),
            Money.of("50.001", "BHD"),
            Money.of("50.0001", "CLF"),
            Money.of("9.99", "EUR"),
            Money.of("1000000.00", "EUR"));

    private final Random random;

    RandomData(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        return oneOf(List.of(type.getEnumConstants()));
    }

    String text() {
        return oneOf(TEXTS);
    }

    String search() {
        return oneIn(3) ? oneOf(WORDS) + " " + oneOf(WORDS) : oneOf(WORDS);
    }

    String city() {
        return oneOf(CITIES);
    }

    Money price() {
        return oneOf(PRICES);
    }

    /** A start on a grid of half hours within ten days. */
    Instant start() {
        return FIRST_DAY.plusSeconds(1_800L * random.nextInt(480));
    }

    /** One of few moments, a microsecond apart. */
    Instant moment() {
        return Samples.NOW.plusNanos(1_000L * random.nextInt(8));
    }

    Client client(Consultant consultant) {
        String name = text();
        return Samples.client(consultant)
                .name(new PersonName(name, name, oneIn(2) ? "" : text()))
                .contact(new ContactDetails(null, null, place(), place(), oneIn(2) ? null : Samples.BERLIN))
                .status(oneOf(ClientStatus.class))
                .statistics(random.nextInt(4), price(), price())
                .createdAt(moment())
                .build();
    }

    private @Nullable String place() {
        return oneIn(3) ? null : city();
    }

    Session session(Client client, List<Webinar> webinars) {
        Webinar webinar = oneIn(4) ? oneOf(webinars) : null;
        SessionSample sample = Samples.session(client)
                .details(new SessionDetails(
                        text(),
                        webinar == null ? SessionType.PERSONAL : SessionType.WEBINAR,
                        oneOf(Platform.class),
                        oneIn(2) ? null : oneOf(webinars).offeringId(),
                        webinar == null ? null : webinar.id()))
                .at(start(), 30 * (1 + random.nextInt(4)))
                .status(oneOf(SessionStatus.class))
                .payment(payment())
                .stamp(Stamp.created(moment()));
        return (oneIn(6) ? sample.overridden() : sample).build();
    }

    private Payment payment() {
        PaymentStatus status = oneOf(PaymentStatus.class);
        Money price = price();
        boolean received = !price.isZero() && (status == PaymentStatus.PAID || status == PaymentStatus.REFUNDED);
        return new Payment(price, status, oneIn(2) ? null : "card", null, received ? moment() : null);
    }
}
