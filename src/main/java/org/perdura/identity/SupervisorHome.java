package org.perdura.identity;

import java.io.IOException;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Where supervision begins: with what is going on. The second address is the first one again, as for {@link AdminHome}.
 */
@WebServlet({"/supervisor/", "/supervisor/index.xhtml"})
public class SupervisorHome extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/supervisor/conversations.xhtml");
    }
}
