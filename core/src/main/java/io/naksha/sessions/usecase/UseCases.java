package io.naksha.sessions.usecase;

import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;

/** Makes the use cases of one environment. */
public final class UseCases {
    private final Transactions transactions;
    private final RecentOffers offers = new RecentOffers();

    /** Makes use cases that work with this environment. */
    public UseCases(Environment environment) {
        this.transactions = new Transactions(environment);
    }

    /**
     * An approved consultant, to open a workspace for.
     *
     * @throws io.naksha.sessions.common.NotFoundException where there is none with this id
     * @throws io.naksha.sessions.consultant.ConsultantNotAvailableException where the consultant is not approved
     */
    public Consultant approved(ConsultantId id) {
        return transactions.observed(() -> Consultants.find(transactions, id).requireApproved());
    }

    /** The consultants, as an administrator sees them. */
    public Consultants consultants() {
        return new Consultants(transactions);
    }

    /** What anybody may do on a public page. */
    public PublicBooking booking() {
        return new PublicBooking(transactions, offers);
    }

    /** A consultant's offerings. */
    public Offerings offerings(ConsultantId consultantId) {
        return new Offerings(transactions, consultantId);
    }

    /** A consultant's clients. */
    public Clients clients(ConsultantId consultantId) {
        return new Clients(transactions, consultantId);
    }

    /** A consultant's sessions. */
    public Sessions sessions(ConsultantId consultantId) {
        return new Sessions(transactions, consultantId);
    }

    /** A consultant's webinars. */
    public Webinars webinars(ConsultantId consultantId) {
        return new Webinars(transactions, consultantId);
    }

    /** A consultant's figures, by the consultant's days, weeks and months. */
    public Analytics analytics(Consultant consultant) {
        return new Analytics(transactions, consultant);
    }
}
