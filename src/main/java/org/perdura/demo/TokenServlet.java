package org.perdura.demo;

import java.io.IOException;
import java.util.Map;

import org.perdura.platform.Json;
import org.perdura.platform.Problem;
import org.perdura.platform.ProblemException;
import org.perdura.platform.Problems;
import org.perdura.platform.RequestBody;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where the pretend portal's page asks for a token, {@code {"customer": "maria"}}. Nobody has to log in there. */
@WebServlet("/demo/token")
public class TokenServlet extends HttpServlet {

    @Inject
    PretendPortal portal;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(response, Map.of("token", portal.sign(requested(request))));
        } catch (ProblemException refusal) {
            Problems.answer(refusal, request, response);
        }
    }

    private static Shopper requested(HttpServletRequest request) {
        return Shopper.find(RequestBody.read(request).path("customer").stringValue(null))
            .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "no such customer"));
    }

    private static void answer(HttpServletResponse response, Map<String, String> body) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(Json.write(body));
    }
}
