package org.perdura.identity;

/**
 * Somebody with a good ticket is about to get a socket. Whoever counts sockets observes this and throws a
 * {@link org.perdura.platform.ProblemException} when there are too many of them.
 */
public record SocketRequested(TicketHolder holder) {
}
