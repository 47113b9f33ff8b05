package io.naksha.sessions.usecase;

import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was offered on public pages when it was last read. May be outdated, and needs no time limit: a booking counts only if consultant and
 * offering still have, under the lock, the versions that it was made from. Nobody is refused on the word of what is remembered here.
 */
final class RecentOffers {
    /** How many are remembered before all of them are forgotten; each takes as much as the texts of consultant and offering. */
    static final int CAPACITY = 2_000;

    private final Map<Key, Offer> offers = new ConcurrentHashMap<>();

    private record Key(Slug page, OfferingId offeringId) {}

    /** What a consultant offers. */
    record Offer(Consultant consultant, Offering offering) {}

    Optional<Offer> find(Slug page, OfferingId offeringId) {
        return Optional.ofNullable(offers.get(new Key(page, offeringId)));
    }

    void remember(Slug page, Offer offer) {
        if (offers.size() >= CAPACITY) {
            offers.clear();
        }
        offers.put(new Key(page, offer.offering().id()), offer);
    }

    /** Forgets this offer, unless a newer one has taken its place. */
    void forget(Slug page, Offer offer) {
        offers.remove(new Key(page, offer.offering().id()), offer);
    }
}
