package org.perdura.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A refusal as HTTP gives it (RFC 9457): a status, one of the protocol's codes and a sentence for people. It never says
 * more about us than that.
 */
public record Problem(int status, String code, Duration retryAfter, String incident) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static final Problem MALFORMED = of(400, "bad-frame");
    public static final Problem BAD_VALUE = of(400, "bad-value");
    public static final Problem NOT_AUTHENTICATED = of(401, "not-authenticated");
    public static final Problem TOKEN_EXPIRED = of(401, "token-expired");
    public static final Problem FORBIDDEN = of(403, "forbidden");
    public static final Problem NOT_FOUND = of(404, "not-found");
    public static final Problem TOO_SLOW = of(408, "bad-value");
    public static final Problem TOO_LONG = of(413, "too-long");
    public static final Problem NOT_JSON = of(415, "bad-value");
    public static final Problem NO_UPGRADE = of(426, "bad-value");
    public static final Problem UNAVAILABLE = of(503, "unavailable");

    private static final int SERVER_ERROR = 500;
    private static final Map<Integer, String> CODES = Map.of(
        401, "not-authenticated",
        403, "forbidden",
        404, "not-found",
        413, "too-long");

    /** What a status means when nobody says more. */
    public static Problem of(int status) {
        return of(status, CODES.getOrDefault(status, status < SERVER_ERROR ? "bad-value" : "internal"));
    }

    public static Problem of(int status, String code) {
        return new Problem(status, code, null, null);
    }

    public static Problem rateLimited(Duration retryAfter) {
        return new Problem(429, "rate-limited", retryAfter, null);
    }

    /** Something of ours is broken; the incident is the only thing that says what, and only to who reads the log. */
    public static Problem internal(String incident) {
        return new Problem(500, "internal", null, incident);
    }

    /** Whole seconds, never too few. */
    public long retryAfterSeconds() {
        return retryAfter.plusMillis(999).toSeconds();
    }

    /** Whether whoever watches over the installation wants to know. */
    public boolean isSuspicious() {
        return status == 401 || status == 403;
    }

    public String body(Locale reader) {
        var body = Json.object()
            .put("status", status)
            .put("code", code)
            .put("message", Texts.in(reader).get("problem." + code));
        if (retryAfter != null) {
            body.put("retryAfter", retryAfterSeconds());
        }

        if (incident != null) {
            body.put("incident", incident);
        }

        return body.toString();
    }

    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if (retryAfter != null) {
            response.setHeader("Retry-After", Long.toString(retryAfterSeconds()));
        }

        response.getWriter().write(body(request.getLocale()));
    }
}
