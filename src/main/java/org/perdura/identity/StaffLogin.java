package org.perdura.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.omnifaces.util.Servlets;
import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.agent.Role;
import org.perdura.platform.SecurityHeaders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * How the staff log in and stay logged in: a form posts to {@code j_security_check}, a cookie holds the session. Pages
 * that need somebody redirect to the form; everything else learns who is there, if anybody is.
 */
@ApplicationScoped
public class StaffLogin implements HttpAuthenticationMechanism {

    private static final Logger logger = Logger.getLogger(StaffLogin.class.getName());

    @Inject
    IdentityStoreHandler identityStores;

    @Inject
    Agents agents;

    @Inject
    StaffSessions sessions;

    @Inject
    StaffCookie cookie;

    @Inject
    LoginAttempts attempts;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) throws AuthenticationException {
        if (isLogin(request)) {
            return logIn(request, response, context);
        }

        var agent = cookie.read(request).flatMap(sessions::find);
        if (agent.isPresent()) {
            return context.notifyContainerAboutLogin(agent.get().getLogin(), groups(agent.get()));
        }

        return context.isProtected() ? askWhoIsThere(request, response) : context.doNothing();
    }

    private static Set<String> groups(Agent agent) {
        return agent.getRoles().stream().map(Role::group).collect(toSet());
    }

    private static boolean isLogin(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && request.getRequestURI().endsWith("/j_security_check");
    }

    private AuthenticationStatus logIn(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        SecurityHeaders.write(response);
        var destination = new Destination(request.getParameter("to"));
        var agent = isFromElsewhere(request) ? Optional.<Agent>empty() : authenticate(request);
        if (agent.isEmpty()) {
            return context.redirect("/login.xhtml?failed=true" + (destination.isOurs() ? "&" + to(destination.wanted()) : ""));
        }

        startAnew(request);
        cookie.write(response, sessions.begin(agent.get()));
        return context.redirect(destination.of(agent.get()));
    }

    /** Nobody is logged in by a form on a foreign site. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private Optional<Agent> authenticate(HttpServletRequest request) {
        var login = Objects.toString(request.getParameter("j_username"), "");
        var password = Objects.toString(request.getParameter("j_password"), "");
        var now = Instant.now();
        if (!attempts.admit(login, request.getRemoteAddr(), now)) {
            logger.log(Level.WARNING, "Too many failed logins, refused one from {0}", request.getRemoteAddr());
            return Optional.empty();
        }

        var result = identityStores.validate(new UsernamePasswordCredential(login, password));
        if (result.getStatus() != Status.VALID) {
            logger.log(Level.INFO, "Failed login from {0}", request.getRemoteAddr());
            return Optional.empty();
        }

        attempts.succeeded(login, request.getRemoteAddr(), now);
        return agents.findByLogin(login);
    }

    /** Whatever session id was known before the login is worth nothing after it. */
    private static void startAnew(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static AuthenticationStatus askWhoIsThere(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        SecurityHeaders.write(response);
        try {
            // An ajax request gets its redirect in the form that Faces understands.
            Servlets.facesRedirect(request, response, "/login.xhtml?" + to(wanted(request)));
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (RuntimeException broken) {
            throw new AuthenticationException(broken);
        }
    }

    private static String wanted(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + ("GET".equals(request.getMethod()) && query != null ? "?" + query : "");
    }

    private static String to(String path) {
        return "to=" + URLEncoder.encode(path, UTF_8);
    }
}
