package org.perdura.testing;

import java.io.IOException;

import org.perdura.platform.Json;
import org.perdura.workstream.Mode;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets an office be busy, a round at a time, and tells what is not as it should be. */
@WebServlet("/testing/bustle")
public class BustleServlet extends HttpServlet {

    @Inject
    Bustle bustle;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var widget = request.getParameter("widget");
        response.getWriter().print(Json.write(request.getParameter("stuck") == null
            ? bustle.disorder(widget)
            : bustle.stuck(widget)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var widget = request.getParameter("widget");
        if (widget == null) {
            response.getWriter().print(bustle.open(Mode.valueOf(request.getParameter("mode"))));
            return;
        }

        if (request.getParameter("work") != null) {
            response.getWriter().print(bustle.getToWork(widget));
            return;
        }

        if (request.getParameter("vanish") != null) {
            bustle.vanish(widget);
            return;
        }

        try {
            response.getWriter().print(Json.write(bustle.round(widget, Long.parseLong(request.getParameter("seed")),
                Integer.parseInt(request.getParameter("steps")))));
        } catch (InterruptedException stopping) {
            throw new ServletException(stopping);
        }
    }
}
