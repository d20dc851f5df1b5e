package org.perdura.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Tells the server's time, and moves it on by the ISO-8601 duration that is posted. */
@WebServlet("/testing/clock")
public class ClockServlet extends HttpServlet {

    @Inject
    MovedClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(clock.instant());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var duration = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        clock.advance(Duration.parse(duration.strip()));
        doGet(request, response);
    }
}
