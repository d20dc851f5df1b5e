package org.perdura.routing;

import org.perdura.agent.PresenceSettings;
import org.perdura.agent.Presences;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Nobody seems to sit where an offer was not answered in time. That is written with the offer's end, so that the next
 * distribution knows it: otherwise whatever waits would be offered there in turn.
 */
@Stateless
public class MissedOffers {

    @Inject
    PresenceSettings settings;

    @Inject
    Presences presences;

    public void offerAnswered(@Observes OfferAnswered event) {
        var offer = event.offer();

        if (offer.getOutcome() == Offer.Outcome.TIMEOUT && settings.find().isInactiveAfterMissedOffer()) {
            presences.missOffer(offer.getAgentId());
        }
    }
}
