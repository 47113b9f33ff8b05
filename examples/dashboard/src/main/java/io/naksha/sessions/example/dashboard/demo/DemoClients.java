package io.naksha.sessions.example.dashboard.demo;

import io.naksha.sessions.client.NewClient;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Clients who do not exist, at addresses that cannot (RFC 2606). */
final class DemoClients {
    private static final List<String> FIRST = List.of("Ada", "Ben", "Chloe", "Dev", "Elif", "Femi", "Grace", "Hugo");
    private static final List<String> LAST = List.of("Archer", "Baker", "Carter", "Dyer");
    private static final List<String> CITIES = List.of("Berlin", "Pune", "Lisbon", "Toronto");
    private static final List<String> COUNTRIES = List.of("DE", "IN", "PT", "CA");

    private DemoClients() {}

    static List<NewClient> some(Random random, ZoneId zone) {
        List<NewClient> clients = new ArrayList<>();
        for (String last : LAST) {
            for (String first : FIRST) {
                int place = random.nextInt(CITIES.size());
                String email = (first + "." + last + "@example.net").toLowerCase(Locale.ROOT);
                clients.add(NewClient.builder()
                        .email(email)
                        .name(first, last)
                        .phoneNumber("+00 555 01" + (10 + random.nextInt(90)))
                        .city(CITIES.get(place))
                        .country(COUNTRIES.get(place))
                        .zone(zone.getId())
                        .build());
            }
        }
        Collections.shuffle(clients, random);
        return clients;
    }
}
