package io.naksha.sessions.usecase;

import io.naksha.sessions.booking.BookingConfirmation;
import io.naksha.sessions.booking.BookingRefusedException;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.common.Fingerprint;
import io.naksha.sessions.common.IdempotencyConflictException;
import io.naksha.sessions.common.NakshaException;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.Texts;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.spi.BookingContext;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import io.naksha.sessions.validation.Validator;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What anybody may do on a consultant's public page. */
public final class PublicBooking {
    private final Transactions transactions;
    private final Placer placer;
    private final RecentOffers offers;

    PublicBooking(Transactions transactions, RecentOffers offers) {
        this.transactions = transactions;
        this.offers = offers;
        this.placer = new Placer(transactions);
    }

    /** One page of what can be booked on the consultant's page, in the order the offerings were made.
     *
     * @throws NotFoundException where there is no such page
     * @throws io.naksha.sessions.consultant.ConsultantNotAvailableException where the consultant is not approved
     */
    public Page<Offering> offerings(String slug, PageRequest page) {
        return transactions.observed(() -> {
            Slug valid = slug(slug);
            return transactions.read(unit -> {
                Consultant consultant = unit.consultants()
                        .find(valid)
                        .orElseThrow(() -> new NotFoundException("consultant", valid))
                        .requireApproved();
                return unit.offerings().list(consultant.id(), Set.of(Offering.Status.ACTIVE), page);
            });
        });
    }

    /**
     * Books a session: finds or makes the client and links it to the consultant. What it costs and how long it takes come from the offering alone.
     *
     * @param slug whose page
     * @param request what is booked, and by whom
     * @throws NotFoundException where there is no such page, or no such offering that can be booked
     * @throws io.naksha.sessions.consultant.ConsultantNotAvailableException where the consultant is not approved
     * @throws io.naksha.sessions.session.SlotUnavailableException where the time is taken, or the webinar has no seat for the client
     * @throws BookingRefusedException where the client may not book; does not say why
     * @throws IdempotencyConflictException where the key was used for another request
     * @throws ValidationException with every violation at once; also for a start that is not in the future
     */
    public BookingConfirmation book(String slug, BookingRequest request) {
        return transactions.observed(() -> {
            Validator.check(request);
            Slug page = slug(slug);
            return placer.untilSettled(() -> attempt(page, request));
        });
    }

    private BookingConfirmation attempt(Slug page, BookingRequest request) {
        Optional<Placer.Draft> quick = quickDraft(page, request);
        return quick.isPresent() ? place(page, quick.get()) : readAndPlace(page, request);
    }

    // Saves a round trip. What is remembered may be outdated, so its refusals are not believed; its acceptance is
    // checked under the lock.
    private Optional<Placer.Draft> quickDraft(Slug page, BookingRequest request) {
        if (transactions.joined()) {
            return Optional.empty();
        }
        try {
            return offers.find(page, request.offeringId()).map(offer -> draft(offer, request));
        } catch (NakshaException outdated) {
            return Optional.empty();
        }
    }

    private BookingConfirmation readAndPlace(Slug page, BookingRequest request) {
        BookingContext context = transactions
                .read(unit -> unit.bookingContext(page, request.offeringId(), request.idempotencyKey()))
                .orElseThrow(() -> new NotFoundException("consultant", page));
        Consultant consultant = context.consultant();
        if (context.earlier() != null) {
            return confirm(placer.replay(context.earlier(), fingerprint(request)), consultant, true);
        }
        consultant.requireApproved();
        RecentOffers.Offer offer = new RecentOffers.Offer(consultant, bookable(context.offering(), request));
        Placer.Draft draft = draft(offer, request);
        if (!transactions.joined()) {
            offers.remember(page, offer);
        }
        return place(page, draft);
    }

    private Placer.Draft draft(RecentOffers.Offer offer, BookingRequest request) {
        Instant now = transactions.now();
        Consultant consultant = offer.consultant();
        Offering offering = offer.offering();
        Client candidate = ClientEdits.fresh(transactions.ids().client(), consultant.id(), request.client(), now);
        Session session = SessionDrafts.booked(
                transactions.ids().session(),
                consultant,
                offering,
                platform(offering, request),
                candidate,
                request,
                now);
        if (!session.schedule().startsAt().isAfter(now)) {
            throw ValidationException.of("start", "in-past", "must be in the future");
        }
        String key = request.idempotencyKey();
        IdempotencyRecord record = key == null
                ? null
                : Placer.record(session, IdempotencyRecord.Operation.BOOK, key, fingerprint(request));
        return new Placer.Draft(session, new Placement.Booker(candidate), consultant, offering, record);
    }

    private BookingConfirmation place(Slug page, Placer.Draft draft) {
        try {
            Placer.Outcome outcome = placer.place(draft);
            return confirm(outcome.session(), draft.consultant(), outcome.replayed());
        } catch (NotPlaced refused) {
            if (refused.result() == PlacementResult.Refusal.OUTDATED && draft.offering() != null) {
                offers.forget(page, new RecentOffers.Offer(draft.consultant(), draft.offering()));
            }
            throw refused;
        }
    }

    private static BookingConfirmation confirm(Session session, Consultant consultant, boolean replayed) {
        return BookingConfirmation.of(session, consultant.name(), replayed);
    }

    private static Slug slug(String text) {
        return ConsultantEdits.readSlug(text)
                .orElseThrow(() -> new NotFoundException("consultant", "with a slug of that form"));
    }

    private static Offering bookable(@Nullable Offering offering, BookingRequest request) {
        if (offering == null || !offering.isActive()) {
            throw new NotFoundException("offering", request.offeringId());
        }
        return offering;
    }

    private static Platform platform(Offering offering, BookingRequest request) {
        Platform wanted = request.platform();
        if (wanted == null && offering.platforms().size() > 1) {
            throw ValidationException.of("platform", "required", "must be one of " + offering.platforms());
        }
        Platform platform = wanted == null ? offering.platforms().iterator().next() : wanted;
        if (!offering.platforms().contains(platform)) {
            throw ValidationException.of("platform", "not-offered", "must be one of " + offering.platforms(), platform);
        }
        return platform;
    }

    // What makes two requests the same: everything but the key and ids made here, in normal form.
    private static String fingerprint(BookingRequest request) {
        return Fingerprint.of(
                request.offeringId(),
                request.start(),
                request.platform(),
                ClientEdits.fingerprint(request.client()),
                Texts.blankToNull(request.notes()),
                Texts.blankToNull(request.paymentMethod()));
    }
}
