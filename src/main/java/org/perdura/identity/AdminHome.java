package org.perdura.identity;

import java.io.IOException;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Where administration begins: with the first step of setting Perdura up. The second address is the first one again:
 * Liberty may take it for a directory and ask for its welcome file.
 */
@WebServlet({"/admin/", "/admin/index.xhtml"})
public class AdminHome extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/admin/workstreams.xhtml");
    }
}
