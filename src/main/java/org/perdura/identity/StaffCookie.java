package org.perdura.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The cookie that holds the secret of a staff session. Scripts cannot read it; foreign sites cannot post with it. */
@ApplicationScoped
public class StaffCookie {

    @Inject
    @ConfigProperty(name = "perdura.secure", defaultValue = "true")
    boolean secure;

    Optional<Secret> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
            .flatMap(Arrays::stream)
            .filter(cookie -> cookie.getName().equals(name()))
            .map(cookie -> new Secret(cookie.getValue()))
            .findFirst();
    }

    void write(HttpServletResponse response, Secret secret) {
        response.addCookie(cookie(secret.value(), (int) StaffSessions.LIFETIME.toSeconds()));
    }

    void remove(HttpServletResponse response) {
        response.addCookie(cookie("", 0));
    }

    private Cookie cookie(String value, int maxAge) {
        var cookie = new Cookie(name(), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(maxAge);
        return cookie;
    }

    /** Browsers let only us set a cookie with this prefix, and only over TLS. */
    private String name() {
        return secure ? "__Host-perdura" : "perdura";
    }
}
