package org.perdura.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.perdura.support.Entrance;
import org.perdura.support.PerduraServer;
import org.perdura.support.RawAnswer;
import org.perdura.support.RawRequest;

/**
 * The form for a new queue, opened by somebody with these cookies from the list, as it should be, and sent as it should
 * not.
 */
record AdminForm(PerduraServer server, String cookies, String address, String page) {

    /** What else a queue has to have, as the form shows it at first. */
    private static final String REST =
        "&priority=100&method=HIGHEST_CAPACITY&closedAction=STAY&crowdedAction=STAY&lateAction=STAY";

    private static final String LIST = "/admin/queues.xhtml";
    private static final Pattern ADDRESS =
        Pattern.compile("href=\"(/admin/queue\\.xhtml\\?jakarta\\.faces\\.Token=[^\"&]+)\"");
    private static final Pattern COOKIE = Pattern.compile("JSESSIONID=[^;]+");
    private static final Pattern FIELD =
        Pattern.compile("name=\"(jakarta\\.faces\\.ViewState|primefaces\\.nonce)\"[^>]*value=\"([^\"]+)\"");

    static AdminForm open(PerduraServer server) {
        return open(server, new Entrance(server).logIn("admin").cookies());
    }

    static AdminForm open(PerduraServer server, String login) {
        var list = get(server, LIST, login);
        var session = COOKIE.matcher(list.header("Set-Cookie").orElse(""));
        var cookies = session.find() ? login.replaceAll("JSESSIONID=[^;]+(; )?", "") + "; " + session.group() : login;
        var address = ADDRESS.matcher(list.text());
        if (!address.find()) {
            throw new AssertionError(list.text());
        }

        return new AdminForm(server, cookies, address.group(1), get(server, address.group(1), cookies).text());
    }

    private static RawAnswer get(PerduraServer server, String path, String cookies) {
        return RawRequest.to(server, "GET " + path).header("Cookie: " + cookies).send();
    }

    RawAnswer get(String path) {
        return get(server, path, cookies);
    }

    /** What Faces knows this view by. */
    String viewState() {
        return field("jakarta.faces.ViewState");
    }

    private String field(String name) {
        return FIELD.matcher(page).results().filter(found -> found.group(1).equals(name)).findFirst().orElseThrow()
            .group(2);
    }

    /** Saves a queue of that name, with this for the view's state, and these fields more. */
    RawAnswer save(String queue, String viewState, String more) {
        return RawRequest.to(server, "POST " + address)
            .header("Cookie: " + cookies)
            .form("editForm=editForm&save=save&name=" + queue + REST + "&primefaces.nonce=" + field("primefaces.nonce")
                + (viewState == null ? "" : "&jakarta.faces.ViewState=" + encoded(viewState)) + more)
            .send();
    }

    boolean exists(String queue) {
        return get(LIST + "?q=" + queue).text().contains(">" + queue + "<");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
