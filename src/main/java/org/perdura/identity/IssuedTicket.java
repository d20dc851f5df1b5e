package org.perdura.identity;

import org.perdura.platform.Json;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What both session paths answer; nobody between us and the asker may keep it. */
record IssuedTicket(String ticket, long expiresIn) {

    static Response answer(String ticket) {
        return Response.status(Response.Status.CREATED)
            .type(MediaType.APPLICATION_JSON)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(Json.write(new IssuedTicket(ticket, Tickets.LIFETIME.toSeconds())))
            .build();
    }
}
