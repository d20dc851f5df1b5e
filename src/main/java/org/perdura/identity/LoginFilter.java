package org.perdura.identity;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.platform.ErrorPage;

import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Where the login form posts to. Right or wrong, known or unknown: the answer looks the same and takes as long. A
 * filter, because at this address Liberty has a servlet of its own.
 */
@WebFilter("/j_security_check")
public class LoginFilter extends HttpFilter {

    private static final Logger logger = Logger.getLogger(LoginFilter.class.getName());

    @Inject
    IdentityStoreHandler identityStores;

    @Inject
    LoginAttempts attempts;

    @Inject
    Agents agents;

    @Inject
    StaffSessions sessions;

    @Inject
    StaffCookie cookie;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"POST".equals(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }

        try {
            logIn(request, response);
        } catch (RuntimeException failure) {
            ErrorPage.show(failure, request, response);
        }
    }

    private void logIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var destination = new Destination(request.getParameter("to"));
        var agent = isFromElsewhere(request) ? Optional.<Agent>empty() : authenticate(request);
        if (agent.isEmpty()) {
            response.sendRedirect(destination.login(true));
            return;
        }

        startAnew(request);
        cookie.write(response, sessions.begin(agent.get()));
        response.sendRedirect(destination.of(agent.get()));
    }

    /** Nobody is logged in by a form on a foreign site. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private Optional<Agent> authenticate(HttpServletRequest request) {
        var login = Objects.toString(request.getParameter("j_username"), "");
        var password = Objects.toString(request.getParameter("j_password"), "");
        var address = request.getRemoteAddr();
        var now = Instant.now();
        if (!attempts.admit(login, address, now)) {
            logger.log(Level.WARNING, "Too many failed logins, refused one from {0}", address);
            return Optional.empty();
        }

        if (!isRight(login, password, address, now)) {
            logger.log(Level.INFO, "Failed login from {0}", address);
            return Optional.empty();
        }

        attempts.succeeded(login, address, now);
        return agents.findByLogin(login);
    }

    /** Nobody is locked out because the database was away when they tried. */
    private boolean isRight(String login, String password, String address, Instant now) {
        try {
            return identityStores.validate(new UsernamePasswordCredential(login, password)).getStatus() == Status.VALID;
        } catch (RuntimeException unavailable) {
            attempts.takenBack(login, address, now);
            throw unavailable;
        }
    }

    /** Whatever session id was known before the login is worth nothing after it. */
    private static void startAnew(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
