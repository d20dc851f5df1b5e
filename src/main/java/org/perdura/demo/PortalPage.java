package org.perdura.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The pretend organisation's page for its customers, which embeds the widget as anybody's page would. */
@WebServlet("/demo/portal")
public class PortalPage extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var shopper = Shopper.find(request.getParameter("customer")).orElse(Shopper.MARIA);
        Page.of(request, "/WEB-INF/front/portal.html").show(request, response, values(shopper));
    }

    private static Map<String, String> values(Shopper shopper) {
        var values = new HashMap<>(Map.of(
            "customer", shopper.key(),
            "customer.name", shopper.fullName(),
            "customer.firstName", shopper.firstName()));
        Stream.of(Shopper.values())
            .forEach(one -> values.put("current." + one.key(), Boolean.toString(one == shopper)));
        return values;
    }
}
