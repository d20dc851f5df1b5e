package org.perdura.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.perdura.platform.Json;
import org.perdura.platform.Problems;
import org.perdura.workstream.Mode;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Opens an office, lets a customer in, or shows what is stored, for tests that speak to the server from outside. */
@WebServlet({"/testing/office", "/testing/voice", "/testing/off", "/testing/words", "/testing/ticket",
    "/testing/ledger"})
public class StageServlet extends HttpServlet {

    @Inject
    Stage stage;

    @Inject
    Ledger ledger;

    /** Some tests take the database away. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            super.service(request, response);
        } catch (RuntimeException failure) {
            Problems.answer(failure, request, response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print(ledger.read(UUID.fromString(request.getParameter("widget"))));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print(switch (request.getServletPath()) {
            case "/testing/office" -> office(request);
            case "/testing/voice" -> voice(request);
            case "/testing/off" -> off(request);
            case "/testing/words" -> words(request);
            default -> ticket(request);
        });
    }

    private String voice(HttpServletRequest request) {
        stage.giveVoice(request.getParameter("widget"));
        return "{}";
    }

    private String words(HttpServletRequest request) throws IOException {
        var text = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        stage.word(request.getParameter("widget"), request.getParameter("trigger"), text);
        return "{}";
    }

    private String off(HttpServletRequest request) {
        stage.switchOffWorkstream(request.getParameter("widget"));
        return "{}";
    }

    private String office(HttpServletRequest request) {
        var agents = Integer.parseInt(request.getParameter("agents"));
        return Json.write(stage.office(agents, Mode.valueOf(request.getParameter("mode"))));
    }

    private String ticket(HttpServletRequest request) {
        var ticket = stage.ticket(request.getParameter("widget"), request.getParameter("customer"));
        return Json.object().put("ticket", ticket).toString();
    }
}
