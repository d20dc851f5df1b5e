package org.perdura.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.perdura.support.Entrance;
import org.perdura.support.PerduraServer;

/** Somebody who asks for something by HTTP and shows what they have; redirects are answers. */
record Caller(PerduraServer server, String header, String shown) {

    private static final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private static final int FOUND = 302;

    static Caller stranger(PerduraServer server) {
        return new Caller(server, null, null);
    }

    static Caller customer(PerduraServer server, String customer) {
        return new Caller(server, "Authorization", "Bearer " + new Entrance(server).token(customer));
    }

    static Caller staff(PerduraServer server, String login) {
        return new Caller(server, "Cookie", new Entrance(server).logIn(login).cookies());
    }

    HttpResponse<String> ask(String verb, String path, String contentType, String body) {
        var request = HttpRequest.newBuilder(server.uri(path))
            .method(verb, BodyPublishers.ofString(body))
            .header("Origin", server.origin())
            .header("Content-Type", contentType)
            .timeout(Duration.ofSeconds(20));
        if (header != null) {
            request.header(header, shown);
        }

        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The status; {@code login} for the way to the login page of somebody who wants to go to that path. */
    static String answer(HttpResponse<String> response) {
        var toLogin = response.headers().firstValue("Location").orElse("").contains("/login.xhtml?to=");
        return response.statusCode() == FOUND && toLogin ? "login" : Integer.toString(response.statusCode());
    }
}
