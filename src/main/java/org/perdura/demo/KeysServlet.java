package org.perdura.demo;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The public keys of the pretend portal. */
@WebServlet("/demo/jwks")
public class KeysServlet extends HttpServlet {

    @Inject
    PretendPortal portal;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/jwk-set+json");
        response.getWriter().write(portal.publicKeys());
    }
}
