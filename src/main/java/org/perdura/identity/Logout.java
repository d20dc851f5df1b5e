package org.perdura.identity;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Ends a staff session. By POST only, and the cookie comes with no foreign site's POST. */
@WebServlet("/logout")
public class Logout extends HttpServlet {

    @Inject
    StaffSessions sessions;

    @Inject
    StaffCookie cookie;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        cookie.read(request).ifPresent(sessions::end);
        cookie.remove(response);

        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }

        response.sendRedirect("/login.xhtml");
    }
}
