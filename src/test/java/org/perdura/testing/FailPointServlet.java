package org.perdura.testing;

import java.io.IOException;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Arms a fail-point for a message by POST, releases it by DELETE, and says by GET – which waits a little – whether it
 * was reached.
 */
@WebServlet("/testing/fail-point")
public class FailPointServlet extends HttpServlet {

    private static final int SECONDS_TO_WAIT = 5;

    @Inject
    FailPoints failPoints;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        failPoints.arm(request.getParameter("name"), UUID.fromString(request.getParameter("message")));
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        failPoints.release(request.getParameter("name"));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            response.setContentType("text/plain");
            response.getWriter().print(failPoints.isReached(request.getParameter("name"), SECONDS_TO_WAIT));
        } catch (InterruptedException e) {
            throw new ServletException(e);
        }
    }
}
