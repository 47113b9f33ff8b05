package io.naksha.sessions.validation;

import static io.naksha.sessions.validation.Violations.found;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.session.BulkUpdate;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Samples;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The bounds of filters and of bulk updates. */
class BoundsTest {
    @Test
    void filtersHaveBounds() {
        assertThat(found(ClientFilter.builder()
                        .minSessions(-1L)
                        .maxSessions(-1L)
                        .city("a\nb")
                        .country("x".repeat(101))
                        .search("\u0000")
                        .statuses(new HashSet<>(Collections.singletonList(null)))
                        .build()))
                .containsExactly(
                        "city text",
                        "country text",
                        "maxSessions out-of-range",
                        "minSessions out-of-range",
                        "search text",
                        "statuses[] required");
        assertThat(found(SessionFilter.builder()
                        .search("x".repeat(201))
                        .platforms(new HashSet<>(Collections.singletonList(null)))
                        .build()))
                .containsExactly("platforms[] required", "search text");
        assertThat(found(SessionFilter.ALL)).isEmpty();
        assertThat(found(ClientFilter.ALL)).isEmpty();
    }

    @Test
    void searchHasFewWords() {
        assertThat(found(SessionFilter.builder().search("1 2 3 4 5 6 7 8 8 8").build()))
                .isEmpty();
        assertThat(found(SessionFilter.builder().search("1 2 3 4 5 6 7 8 9").build()))
                .containsExactly("search too-many-words");
        assertThat(found(ClientFilter.builder().search("1 2 3 4 5 6 7 8 9").build()))
                .containsExactly("search too-many-words");
        assertThat(found(ClientFilter.builder().search("a ".repeat(500_000)).build()))
                .containsExactly("search text");
    }

    @Test
    void bulkUpdateHasIdsWithinBounds() {
        List<SessionId> many = LongStream.range(0, 501)
                .mapToObj(Samples::uuid)
                .map(SessionId::new)
                .toList();

        assertThat(found(BulkUpdate.status(List.of(), SessionStatus.COMPLETED))).containsExactly("ids required");
        assertThat(found(new BulkUpdate(null, null, null, null, "x".repeat(1_001))))
                .containsExactly("ids required", "reason text");
        assertThat(found(BulkUpdate.status(many, SessionStatus.COMPLETED))).containsExactly("ids size");
        assertThat(found(BulkUpdate.status(many.subList(0, 500), SessionStatus.COMPLETED)))
                .isEmpty();
        assertThat(found(BulkUpdate.payment(new ArrayList<>(Arrays.asList(Samples.SESSION, null)), PaymentStatus.PAID)))
                .containsExactly("ids[1] required");
    }
}
