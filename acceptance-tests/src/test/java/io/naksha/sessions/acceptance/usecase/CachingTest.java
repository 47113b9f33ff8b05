package io.naksha.sessions.acceptance.usecase;

import static io.naksha.sessions.acceptance.support.Studio.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.acceptance.support.Studio;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.inmemory.InMemoryCache;
import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.Cache;
import io.naksha.sessions.spi.CacheKey;
import io.naksha.sessions.spi.Storage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Lists and summaries are read through the cache; a commit makes what was read unreachable at once. */
class CachingTest {
    private static final PageRequest PAGE = PageRequest.first(10);

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicBoolean joined = new AtomicBoolean();
    private final Storage storage = new CountingStorage(InMemoryStorage.create(), reads, joined);

    private Studio studio(Cache cache) {
        return new Studio(storage, builder -> builder.cache(cache));
    }

    @Test
    void readsAListAndASummaryOnce() {
        try (Studio studio = studio(InMemoryCache.create())) {
            studio.book("carl@example.org", "2026-03-10", "14:30");
            DateRange month = DateRange.thisMonth(studio.desk.clock());
            studio.desk.sessions().list(SessionFilter.ALL, PAGE);
            studio.desk.clients().list(ClientFilter.ALL, PAGE);
            studio.desk.analytics().summary(month);
            int before = reads.get();

            assertThat(studio.desk.sessions().list(SessionFilter.ALL, PAGE).items())
                    .hasSize(1);
            assertThat(studio.desk.clients().list(ClientFilter.ALL, PAGE).items())
                    .hasSize(1);
            assertThat(studio.desk.analytics().summary(month).total()).isEqualTo(1);

            assertThat(reads).hasValue(before);
        }
    }

    @Test
    void showsACommittedChangeAtOnce() {
        try (Studio studio = studio(InMemoryCache.create())) {
            Session booked = studio.book("carl@example.org", "2026-03-10", "14:30");
            SessionFilter confirmed =
                    SessionFilter.builder().status(SessionStatus.CONFIRMED).build();
            assertThat(studio.desk.sessions().list(confirmed, PAGE).items()).isEmpty();

            studio.desk.sessions().confirm(booked.id());

            assertThat(studio.desk.sessions().list(confirmed, PAGE).items()).hasSize(1);
        }
    }

    @Test
    void keepsConsultantsAndQueriesApart() {
        try (Studio studio = studio(InMemoryCache.create())) {
            studio.book("carl@example.org", "2026-03-10", "14:30");
            var omars = studio.naksha.workspace(
                    studio.approved("omar@example.org", "Omar", "Other", "omar").id());
            studio.desk.sessions().list(SessionFilter.ALL, PAGE);

            assertThat(omars.sessions().list(SessionFilter.ALL, PAGE).items()).isEmpty();
            assertThat(studio.desk
                            .sessions()
                            .list(SessionFilter.builder().search("nobody").build(), PAGE)
                            .items())
                    .isEmpty();
        }
    }

    @Test
    void whatTheHostsTransactionSeesIsNeitherCachedNorHidden() {
        joined.set(true);
        try (Studio studio = studio(new BrokenCache(new AssertionError("the cache was asked")))) {
            studio.desk.sessions().list(SessionFilter.ALL, PAGE);
            int before = reads.get();

            studio.desk.sessions().list(SessionFilter.ALL, PAGE);

            assertThat(reads).hasValue(before + 1);
        }
    }

    @Test
    void aCacheThatFailsIsBypassed() {
        try (Studio studio = studio(new BrokenCache(new IllegalStateException("no connection")))) {
            studio.desk.clients().create(person("carl@example.org"));

            assertThat(studio.desk.clients().list(ClientFilter.ALL, PAGE).items())
                    .hasSize(1);
        }
    }

    private static final class BrokenCache implements Cache {
        private final Throwable failure;

        BrokenCache(Throwable failure) {
            this.failure = failure;
        }

        private RuntimeException failure() {
            if (failure instanceof Error error) {
                throw error;
            }
            return (RuntimeException) failure;
        }

        @Override
        public String token(ConsultantId consultantId) {
            throw failure();
        }

        @Override
        public <T> T get(CacheKey<T> key) {
            throw failure();
        }

        @Override
        public <T> void put(CacheKey<T> key, T value) {
            throw failure();
        }

        @Override
        public void renew(ConsultantId consultantId) {
            if (failure instanceof RuntimeException) {
                throw failure();
            }
        }
    }

    private record CountingStorage(Storage real, AtomicInteger reads, AtomicBoolean host) implements Storage {
        @Override
        public boolean joined() {
            return host.get();
        }

        @Override
        public <T> T inTransaction(Work<T> work) {
            return real.inTransaction(work);
        }

        @Override
        public <T> T readOnly(Work<T> work) {
            reads.incrementAndGet();
            return real.readOnly(work);
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
