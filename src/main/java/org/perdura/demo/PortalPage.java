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
        var live = "live".equals(request.getParameter("chat"));
        Page.of(request, "/WEB-INF/front/portal.html").show(request, response, values(shopper, live));
    }

    private static Map<String, String> values(Shopper shopper, boolean live) {
        var values = new HashMap<>(Map.of(
            "widget", live ? "demo-live" : "demo",
            "chat", live ? "live" : "persistent",
            "current.live", Boolean.toString(live),
            "current.persistent", Boolean.toString(!live),
            "customer", shopper.key(),
            "customer.name", shopper.fullName(),
            "customer.firstName", shopper.firstName()));
        Stream.of(Shopper.values())
            .forEach(one -> values.put("current." + one.key(), Boolean.toString(one == shopper)));
        return values;
    }
}
