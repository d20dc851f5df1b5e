package org.perdura.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How people get in without a browser: tokens of the pretend portal, tickets, and the agents' login form. One entrance
 * is one person's browser: it keeps their cookies.
 */
public final class Entrance {

    private static final JsonMapper mapper = new JsonMapper();
    private static final int CREATED = 201;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
        .version(Version.HTTP_1_1) // As browsers do without TLS.
        .cookieHandler(cookies)
        .followRedirects(Redirect.NORMAL)
        .build();
    private final PerduraServer server;

    public Entrance(PerduraServer server) {
        this.server = server;
    }

    /** What the customer's portal says of them. */
    public String token(String customer) {
        var body = mapper.createObjectNode().put("customer", customer).toString();
        var response = send(json("/demo/token").POST(BodyPublishers.ofString(body)));
        return read(response).path("token").asString();
    }

    /** The answer of the session path to a token, whatever it is. */
    public HttpResponse<String> session(String widget, String token) {
        var body = mapper.createObjectNode().put("widget", widget).toString();
        return send(json("/api/v1/session")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body)));
    }

    /** A ticket for a customer of the pretend portal. */
    public String customerTicket(String widget, String customer) {
        return ticket(session(widget, token(customer)));
    }

    /** Fills in the login form; the session cookie is kept. */
    public Entrance logIn(String login, String password) {
        send(HttpRequest.newBuilder(server.uri("/workspace")));
        send(HttpRequest.newBuilder(server.uri("/j_security_check"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", server.origin())
            .POST(BodyPublishers.ofString("j_username=" + login + "&j_password=" + password)));
        return this;
    }

    public Entrance logIn(String login) {
        return logIn(login, login);
    }

    public Entrance logOut() {
        send(HttpRequest.newBuilder(server.uri("/logout")).header("Origin",
            server.origin()).POST(BodyPublishers.noBody()));
        return this;
    }

    /** A ticket for the agent who has logged in. */
    public String agentTicket() {
        return ticket(agentSession());
    }

    /** The answer of the agents' session path, whatever it is. */
    public HttpResponse<String> agentSession() {
        return send(json("/api/v1/agent/session").POST(BodyPublishers.ofString("{}")));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(server.uri(path)));
    }

    /** The cookies, as a request header has them. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .reduce((one, other) -> one + "; " + other)
            .orElse("");
    }

    static JsonNode read(HttpResponse<String> response) {
        return mapper.readTree(response.body());
    }

    private static String ticket(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(CREATED);
        return read(response).path("ticket").asString();
    }

    private HttpRequest.Builder json(String path) {
        return HttpRequest.newBuilder(server.uri(path))
            .header("Content-Type", "application/json")
            .header("Origin", server.origin());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
