package io.naksha.sessions.usecase;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.WebinarId;
import io.naksha.sessions.spi.IdGenerator;

/** Typed ids from one generator. */
record Ids(IdGenerator generator) {
    ConsultantId consultant() {
        return new ConsultantId(generator.next());
    }

    ClientId client() {
        return new ClientId(generator.next());
    }

    OfferingId offering() {
        return new OfferingId(generator.next());
    }

    SessionId session() {
        return new SessionId(generator.next());
    }

    WebinarId webinar() {
        return new WebinarId(generator.next());
    }
}
