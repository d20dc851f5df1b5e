package org.perdura.routing;

/** A customer is back in a conversation that an agent had parked. */
public record CustomerReturned(Return notice) {
}
