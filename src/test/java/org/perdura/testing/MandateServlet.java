package org.perdura.testing;

import org.perdura.supervision.Mandates;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Says who may read along and join as an administrator does: with everything that follows from it. */
@WebServlet("/testing/mandate")
public class MandateServlet extends HttpServlet {

    @Inject
    Mandates mandates;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        var mandate = mandates.find();
        mandate.setMonitoring(Boolean.parseBoolean(request.getParameter("monitoring")));
        mandate.setJoining(Boolean.parseBoolean(request.getParameter("joining")));
        mandates.save(mandate);
    }
}
