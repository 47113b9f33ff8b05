package io.naksha.sessions.example.quickstart.data;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Clients, made up of two lists. */
final class People {
    static final int COUNT = 24;

    private static final List<String> FIRST = List.of(
            "Kim", "Zoë", "Aarav", "Jürgen", "Olena", "Mateo", "Ingrid", "Chidi", "Mei", "Søren", "Lucía", "Tom");
    private static final List<String> LAST = List.of("Lee", "Müller", "Sharma", "O'Brien", "García", "Okafor", "Novák");

    private People() {}

    static String email(String practice, int number) {
        String plain = Normalizer.normalize(first(number), Normalizer.Form.NFKD).replaceAll("[^A-Za-z]", "");
        return "%s%d@%s-client.example".formatted(plain.toLowerCase(Locale.ROOT), number, practice);
    }

    static String json(String practice, int number) {
        return Json.client(email(practice, number), first(number), LAST.get(number % LAST.size()));
    }

    private static String first(int number) {
        return FIRST.get(number % FIRST.size());
    }
}
