package io.naksha.sessions.client;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.common.SearchText;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.consultant.ConsultantId;
import java.time.Instant;

/**
 * Who attends a consultant's sessions. The same person with two consultants is two clients.
 *
 * @param id the client's id
 * @param consultantId whose client it is
 * @param email where mail goes; unique among the consultant's clients by its key
 * @param name the client's name
 * @param contact further contact details
 * @param status where the client stands with the consultant
 * @param statistics what is counted for the client; does not touch the version
 * @param stamp version and times
 */
public record Client(
        ClientId id,
        ConsultantId consultantId,
        EmailAddress email,
        PersonName name,
        ContactDetails contact,
        ClientStatus status,
        ClientStatistics statistics,
        Stamp stamp) {

    /** Whether the client was neither deactivated nor blocked. */
    @JsonIgnore
    public boolean isActive() {
        return status == ClientStatus.ACTIVE;
    }

    /** The keys that a text search looks through: the name on the first line, the e-mail address on the second. */
    public String searchKey() {
        return SearchText.key(name.display()) + "\n" + SearchText.key(email.value());
    }

    /** The key by which clients sort by name. */
    public String nameSortKey() {
        return SearchText.sortKey(name.display());
    }

    /** The same client in another status. */
    public Client withStatus(ClientStatus next, Instant now) {
        return new Client(id, consultantId, email, name, contact, next, statistics, stamp.changed(now));
    }

    /** The same client with other statistics, at the same version. */
    public Client withStatistics(ClientStatistics next) {
        return new Client(id, consultantId, email, name, contact, status, next, stamp);
    }

    /**
     * The client after a booking of its own: active again where deactivated, and with empty contact fields filled from what the booking
     * says. Nothing is overwritten. The same object where nothing changes.
     */
    public Client afterBooking(ContactDetails given, Instant now) {
        ContactDetails filled = contact.filledFrom(given);
        ClientStatus after = status == ClientStatus.DEACTIVATED ? ClientStatus.ACTIVE : status;
        return filled.equals(contact) && after == status
                ? this
                : new Client(id, consultantId, email, name, filled, after, statistics, stamp.changed(now));
    }
}
