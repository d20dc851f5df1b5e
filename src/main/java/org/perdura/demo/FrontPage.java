package org.perdura.demo;

import java.io.IOException;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What stands at {@code /}: the doors of the demo with their logins, or just the two doors for staff. */
@WebServlet("")
public class FrontPage extends HttpServlet {

    @Inject
    Demo demo;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = demo.isOn() ? "/WEB-INF/front/demo.html" : "/WEB-INF/front/plain.html";
        Page.of(request, page).show(request, response, Map.of());
    }
}
