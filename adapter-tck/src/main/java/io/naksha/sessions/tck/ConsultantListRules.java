package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Micros;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantStatus;
import io.naksha.sessions.spi.ConsultantRepository;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Consultants are listed by status, in the order they were made. Others may be in the storage already. */
abstract class ConsultantListRules extends Rules {
    private static final List<ConsultantStatus> STATUSES = List.of(ConsultantStatus.values());
    private static final Comparator<Consultant> ORDER = Comparator.comparing(
                    (Consultant consultant) -> consultant.stamp().createdAt())
            .thenComparing(Consultant::id);

    @Test
    void aListIsInTheOrderOfCreation() {
        List<Consultant> mine = insertSome();
        List<Consultant> all = paging(Set.of()).byCursor(PageRequest.MAX_SIZE);
        assertThat(all).containsAll(mine).isSortedAccordingTo(ORDER).doesNotHaveDuplicates();
        paging(Set.of()).gives(all, Math.max(3, all.size() / 4), "all");
    }

    @Test
    void aListShowsTheStatusesAskedFor() {
        List<Consultant> mine = insertSome();
        for (Set<ConsultantStatus> statuses : List.of(
                Set.of(ConsultantStatus.PENDING_APPROVAL),
                Set.of(ConsultantStatus.APPROVED, ConsultantStatus.SUSPENDED),
                Set.of(ConsultantStatus.values()))) {
            List<Consultant> shown = paging(statuses).byCursor(PageRequest.MAX_SIZE);
            assertThat(shown).allMatch(consultant -> statuses.contains(consultant.status()));
            assertThat(shown)
                    .containsAll(mine.stream()
                            .filter(consultant -> statuses.contains(consultant.status()))
                            .toList());
            assertThat(shown).isSortedAccordingTo(ORDER);
        }
    }

    @Test
    void aCursorNamesTheCreationTimeInMicroseconds() {
        insertSome();
        Page<Consultant> page = read(unit -> unit.consultants().list(Set.of(), PageRequest.first(2)));
        Consultant last = page.items().get(1);
        assertThat(page.next())
                .isEqualTo(new Cursor(
                        ConsultantRepository.LIST_SORT,
                        Long.toString(Micros.of(last.stamp().createdAt())),
                        last.id().value()));
    }

    private Paging<Consultant> paging(Set<ConsultantStatus> statuses) {
        return new Paging<>(page -> read(unit -> unit.consultants().list(statuses, page)));
    }

    // Two at each moment, a microsecond apart, so that the id has to decide.
    private List<Consultant> insertSome() {
        List<Consultant> some = new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(index -> Samples.consultant()
                        .createdAt(Samples.NOW.plusNanos(index / 2 * 1_000L))
                        .status(STATUSES.get(index % STATUSES.size()))
                        .build())
                .toList());
        write(unit -> some.forEach(unit.consultants()::insert));
        return some;
    }
}
