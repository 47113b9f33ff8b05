package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.Cache;
import io.naksha.sessions.spi.CacheKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules that every {@link Cache} keeps while it works. Extend it and say how a cache is made. */
public abstract class CacheContract {
    private final ConsultantId jane = new ConsultantId(UUID.randomUUID());
    private final ConsultantId john = new ConsultantId(UUID.randomUUID());
    private @Nullable Cache created;

    /** For subclasses. */
    protected CacheContract() {}

    /** Gives the cache for one test. It need not be empty. */
    protected abstract Cache createCache();

    private Cache cache() {
        if (created == null) {
            created = createCache();
        }
        return created;
    }

    private CacheKey<String> list(ConsultantId consultant) {
        return new CacheKey<>(consultant, cache().token(consultant), "list", String.class);
    }

    @Test
    void whatIsPutIsThere() {
        assertThat(cache().get(list(jane))).isNull();
        cache().put(list(jane), "hers");
        assertThat(cache().get(list(jane))).isEqualTo("hers");
        cache().put(list(jane), "hers, later");
        assertThat(cache().get(list(jane))).isEqualTo("hers, later");
    }

    @Test
    void aTokenStaysUntilItIsRenewed() {
        String first = cache().token(jane);
        assertThat(cache().token(jane)).isEqualTo(first);
        cache().renew(jane);
        assertThat(cache().token(jane)).isNotEqualTo(first).isEqualTo(cache().token(jane));
    }

    @Test
    void tokensAreNoConstants() {
        assertThat(cache().token(jane)).isNotEqualTo(cache().token(john));
        cache().renew(jane);
        cache().renew(john);
        assertThat(cache().token(jane)).isNotEqualTo(cache().token(john));
    }

    @Test
    void renewingHidesTheConsultantsValuesAndNoOthers() {
        cache().put(list(jane), "hers");
        cache().put(list(john), "his");
        cache().renew(jane);
        assertThat(cache().get(list(jane))).isNull();
        assertThat(cache().get(list(john))).isEqualTo("his");
    }

    @Test
    void aSlowReaderCannotPutAnOldResultUnderTheNewToken() {
        CacheKey<String> readBefore = list(jane);
        cache().renew(jane);
        cache().put(readBefore, "old");
        assertThat(cache().get(list(jane))).isNull();
    }

    @Test
    void whatWasReadAndItsTypeKeepValuesApart() {
        String token = cache().token(jane);
        cache().put(new CacheKey<>(jane, token, "list", String.class), "1");
        assertThat(cache().get(new CacheKey<>(jane, token, "summary", String.class)))
                .isNull();
        assertThat(cache().get(new CacheKey<>(jane, token, "list", Integer.class)))
                .isNull();
        assertThat(cache().get(new CacheKey<>(john, token, "list", String.class)))
                .isNull();
    }
}
