package org.perdura.identity;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.Set;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.omnifaces.util.Servlets;
import org.perdura.agent.Agent;
import org.perdura.agent.Role;
import org.perdura.platform.Problems;
import org.perdura.platform.SecurityHeaders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * How the container learns who of the staff is there: by the cookie that {@link LoginFilter} gave them. Pages that need
 * somebody redirect to the form; everything else learns who is there, if anybody is, and answers for itself.
 */
@ApplicationScoped
public class StaffLogin implements HttpAuthenticationMechanism {

    @Inject
    StaffSessions sessions;

    @Inject
    StaffCookie cookie;

    @Inject
    @ConfigProperty(name = "perdura.secure")
    boolean secure;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) throws AuthenticationException {
        // Otherwise Liberty takes it for BASIC, and fails with 500 when somebody sends half a header of that kind.
        context.getMessageInfo().getMap().put("jakarta.servlet.http.authType", "PERDURA");

        try {
            var agent = cookie.read(request).flatMap(sessions::find);
            if (agent.isPresent()) {
                return context.notifyContainerAboutLogin(agent.get().getLogin(), groups(agent.get()));
            }
        } catch (RuntimeException unavailable) {
            return context.isProtected() ? tell(unavailable, request, response) : leave(unavailable, request, context);
        }

        return context.isProtected() ? askWhoIsThere(request, response) : context.doNothing();
    }

    /** Nobody knows who is there; Liberty would answer 500 for us. */
    private AuthenticationStatus tell(RuntimeException unavailable, HttpServletRequest request,
            HttpServletResponse response)
            throws AuthenticationException {
        try {
            SecurityHeaders.write(response, secure);
            Problems.answer(unavailable, request, response);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException gone) {
            throw new AuthenticationException(gone);
        }
    }

    /**
     * Liberty goes on with what it does not protect, whatever it is told here; whoever needs the agent finds out why
     * not.
     */
    private static AuthenticationStatus leave(RuntimeException unavailable, HttpServletRequest request,
            HttpMessageContext context) {
        CurrentAgent.cannotBeTold(request, unavailable);
        return context.doNothing();
    }

    private static Set<String> groups(Agent agent) {
        return agent.getRoles().stream().map(Role::group).collect(toSet());
    }

    /**
     * Liberty leaves this answer alone only with {@code SEND_FAILURE}; to {@code SEND_CONTINUE} it adds a redirect of
     * its own. An ajax request gets its redirect in the form that Faces understands.
     */
    private AuthenticationStatus askWhoIsThere(HttpServletRequest request, HttpServletResponse response) {
        var form = new Destination(wanted(request)).login(false);
        SecurityHeaders.write(response, secure);
        if (Servlets.isFacesAjaxRequest(request)) {
            Servlets.facesRedirect(request, response, form);
        } else {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", form);
        }

        return AuthenticationStatus.SEND_FAILURE;
    }

    private static String wanted(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + ("GET".equals(request.getMethod()) && query != null ? "?" + query : "");
    }
}
