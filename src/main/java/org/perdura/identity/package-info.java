/**
 * Who is speaking. A portal's token becomes a customer, a login an agent; both get a ticket, and only with a ticket
 * does anybody reach a socket.
 */
package org.perdura.identity;
