package io.naksha.sessions.redis;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.CacheKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A process of its own with a cache; does what its standard input says and answers on its standard output. */
final class OtherProcess {
    static final ConsultantId JANE = new ConsultantId(new UUID(3, 1));

    private OtherProcess() {}

    public static void main(String[] args) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (RedisCache cache = RedisCache.builder()
                .address("127.0.0.1", Integer.parseInt(args[0]))
                .build()) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                System.out.println("answer " + obey(cache, order));
            }
        }
    }

    private static String obey(RedisCache cache, String order) {
        switch (order) {
            case "renew" -> cache.renew(JANE);
            case "read" -> {
                return String.valueOf(cache.get(key(cache)));
            }
            default -> cache.put(key(cache), order);
        }
        return "done";
    }

    static CacheKey<String> key(RedisCache cache) {
        return new CacheKey<>(JANE, cache.token(JANE), "list", String.class);
    }
}
