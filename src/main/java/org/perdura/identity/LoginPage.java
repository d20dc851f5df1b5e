package org.perdura.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Where the staff log in. It says only that it failed: not whether the login exists, nor whether it was once too often.
 */
@Named
@RequestScoped
public class LoginPage {

    @Inject
    HttpServletRequest request;

    public boolean isFailed() {
        return request.getParameter("failed") != null;
    }

    /** The page that was wanted, to be handed back with the form. */
    public String getTo() {
        var destination = new Destination(request.getParameter("to"));
        return destination.isOurs() ? destination.wanted() : "";
    }
}
