package org.perdura.identity;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

/** A request for a socket by the holder of a ticket that was good. */
class TicketedRequest extends HttpServletRequestWrapper {

    private final TicketHolder holder;

    TicketedRequest(HttpServletRequest request, TicketHolder holder) {
        super(request);
        this.holder = holder;
    }

    @Override
    public Principal getUserPrincipal() {
        return holder;
    }

    @Override
    public String getRemoteUser() {
        return holder.getName();
    }

    @Override
    public HttpSession getSession() {
        return getSession(false);
    }

    /** Liberty would open one for every socket, with a cookie; nobody needs it. */
    @Override
    public HttpSession getSession(boolean create) {
        return super.getSession(false);
    }
}
