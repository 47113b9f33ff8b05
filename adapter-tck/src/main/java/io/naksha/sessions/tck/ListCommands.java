package io.naksha.sessions.tck;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.UnitOfWork;
import java.util.List;

/** Commands that list, by a random filter and sort. */
final class ListCommands {
    private ListCommands() {}

    /** Lists sessions. */
    record ListSessions(long seed) implements Command {
        @Override
        public void run(UnitOfWork unit, Model model) {
            RandomData random = new RandomData(seed);
            SessionFilter filter = filter(random);
            SessionSort sort = new RandomFilters(random).sessionSort();
            List<SessionRow> expected = model.sessions.values().stream()
                    .filter(session -> filter.matches(session, model.clientOf(session)))
                    .map(session -> SessionData.row(session, model.clientOf(session)))
                    .sorted(sort.comparator())
                    .toList();
            new Paging<SessionRow>(page -> unit.sessions().list(model.consultant.id(), filter, sort, page))
                    .gives(expected, 3, Described.of(seed, filter, sort.name()));
        }

        private static SessionFilter filter(RandomData random) {
            SessionFilter.Builder filter = SessionFilter.builder();
            if (random.oneIn(2)) {
                filter.status(random.oneOf(SessionStatus.class));
            }
            if (random.oneIn(3)) {
                filter.paymentStatus(random.oneOf(PaymentStatus.class));
            }
            return random.oneIn(2) ? filter.search(random.search()).build() : filter.build();
        }
    }

    /** Lists clients. */
    record ListClients(long seed) implements Command {
        @Override
        public void run(UnitOfWork unit, Model model) {
            RandomFilters random = new RandomFilters(new RandomData(seed));
            ClientFilter filter = random.clients();
            ClientSort sort = random.clientSort();
            List<Client> expected = model.clients.values().stream()
                    .filter(filter::matches)
                    .sorted(sort.comparator())
                    .toList();
            new Paging<Client>(page -> unit.clients().list(model.consultant.id(), filter, sort, page))
                    .gives(expected, 2, Described.of(seed, filter, sort.name()));
        }
    }
}
