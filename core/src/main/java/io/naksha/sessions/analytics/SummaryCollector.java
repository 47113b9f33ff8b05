package io.naksha.sessions.analytics;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.session.SessionStatus;
import java.util.HashMap;
import java.util.Map;

/** Sums sessions up in one pass; memory grows with the clients only. See {@link SessionSummary#collector}. */
public final class SummaryCollector implements FactCollector<SummaryCollector, SessionSummary> {
    private final Map<SummaryCell.Kind, SummaryCell> cells = new HashMap<>();
    private final Map<ClientId, Boolean> repeats = new HashMap<>();

    SummaryCollector() {}

    @Override
    public void accept(SessionFact fact) {
        add(SummaryCell.of(fact));
        if (fact.status() != SessionStatus.CANCELLED) {
            add(fact.clientId(), false);
        }
    }

    private void add(SummaryCell cell) {
        cells.merge(cell.kind(), cell, SummaryCell::plus);
    }

    private void add(ClientId client, boolean repeat) {
        repeats.merge(client, repeat, (seen, again) -> true);
    }

    @Override
    public SummaryCollector merge(SummaryCollector other) {
        other.cells.values().forEach(this::add);
        other.repeats.forEach(this::add);
        return this;
    }

    @Override
    public SessionSummary result() {
        long repeatClients =
                repeats.values().stream().filter(Boolean::booleanValue).count();
        return SessionSummary.of(cells.values(), repeats.size(), repeatClients);
    }
}
