package org.perdura.routing;

/** An agent was asked to take a conversation. */
public record OfferMade(Offer offer) {
}
