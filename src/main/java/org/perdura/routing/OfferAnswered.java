package org.perdura.routing;

/** An offer waits no longer; its outcome says why. */
public record OfferAnswered(Offer offer) {
}
