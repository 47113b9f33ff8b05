package io.naksha.sessions.inmemory;

import io.naksha.sessions.consultant.Consultant;

/** All data of one consultant. Immutable: a transaction makes a new one and publishes it whole. */
record Partition(
        Consultant consultant,
        long revision,
        OfferingTable offerings,
        ClientTable clients,
        WebinarTable webinars,
        SessionTable sessions) {

    static Partition of(Consultant consultant) {
        return new Partition(
                consultant, 1, OfferingTable.EMPTY, ClientTable.EMPTY, WebinarTable.EMPTY, SessionTable.EMPTY);
    }

    Partition raised() {
        return new Partition(consultant, revision + 1, offerings, clients, webinars, sessions);
    }

    Partition with(Consultant next) {
        return new Partition(next, revision, offerings, clients, webinars, sessions);
    }

    Partition with(OfferingTable next) {
        return new Partition(consultant, revision, next, clients, webinars, sessions);
    }

    Partition with(ClientTable next) {
        return new Partition(consultant, revision, offerings, next, webinars, sessions);
    }

    Partition with(WebinarTable next) {
        return new Partition(consultant, revision, offerings, clients, next, sessions);
    }

    Partition with(SessionTable next) {
        return new Partition(consultant, revision, offerings, clients, webinars, next);
    }
}
