package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.perdura.support.People.DEMO;
import static org.perdura.support.People.MARIA;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import org.perdura.support.AdminPages;
import org.perdura.support.Browser;
import org.perdura.support.Entrance;
import org.perdura.support.ForeignSite;
import org.perdura.support.PerduraServer;
import org.perdura.support.PortalPage;
import org.perdura.support.SocketClient;
import org.perdura.support.WidgetPage;

import com.microsoft.playwright.BrowserContext;

/** Somebody's web site with a chat of its own in the corner of its pages, where Maria is signed in. */
final class Shop implements AutoCloseable {

    private static final Pattern IN_THE_DATABASE = Pattern.compile("Stored|Seen");
    private static final String PAGE = """
        <!doctype html><html %s><head><title>Shop</title>%s<script src="/token.js"></script>
        <script src="%s" data-widget="host-page"></script></head>
        <body><h1>Shop</h1>%s</body></html>
        """;

    private final ForeignSite site = new ForeignSite();
    private final PerduraServer server;

    private Shop(PerduraServer server) {
        this.server = server;
        site.serve("/token.js", () -> "window.perduraToken = () => '" + token() + "'");
    }

    /** An administrator has made a widget for it, on the very workstream of the demo. */
    static Shop open(PerduraServer server, Browser browser) {
        var shop = new Shop(server);
        AdminPages.logIn(browser.device(), server).goTo("Widgets").begin("New widget").fill("Name", "Shop")
            .fill("Key", "host-page").fill("Title", "Shop").choose("Workstream", "Service (Persistent)")
            .choose("Authentication", "Harbour & Pine").fill("Allowed origins", shop.site.origin()).create().isSaved();
        beginAnew(server);
        return shop;
    }

    /** Whatever became of the conversation that Maria had before: one is going on. */
    private static void beginAnew(PerduraServer server) {
        try (var maria = SocketClient.customer(server, DEMO, MARIA)) {
            maria.post("I am in the shop now");
        }
    }

    /** The same site by its other name, which the widget does not know. */
    String otherOrigin() {
        return site.otherOrigin();
    }

    String loader() {
        return server.origin() + "/widget/loader.js";
    }

    String token() {
        return new Entrance(server).token(MARIA);
    }

    /** A page with these attributes of its root, and more in its head and its body. */
    Shop page(String path, String attributes, String head, String body) {
        site.serve(path, () -> PAGE.formatted(attributes, head, loader(), body));
        return this;
    }

    Shop page(String path, String body) {
        return page(path, "", "", body);
    }

    Shop strictPage(String path, String policy) {
        site.serve(path, policy, PAGE.formatted("", "", loader(), ""));
        return this;
    }

    Shop frame(String path, String html) {
        site.serve(path, () -> html);
        return this;
    }

    PortalPage visit(BrowserContext device, String path) {
        var page = device.newPage();
        page.navigate(site.origin() + path);
        return PortalPage.of(page, server);
    }

    /** What the consoles of a device say of errors. */
    static List<String> complaints(BrowserContext device) {
        var complaints = new CopyOnWriteArrayList<String>();
        device.onWebError(error -> complaints.add(error.error()));
        device.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return complaints;
    }

    /** The chat, opened unless it is. */
    static WidgetPage chat(PortalPage page) {
        if ("false".equals(page.launcher().getAttribute("aria-expanded"))) {
            page.launcher().click();
        }

        assertThat(page.widget().field()).isVisible();
        return page.widget();
    }

    /** Words get through to the database. */
    static void talks(PortalPage page) {
        var words = "Is this page all right? " + UUID.randomUUID();

        var message = chat(page).write(words).message(words);

        assertThat(message.locator(".message__state")).hasAttribute("title", IN_THE_DATABASE);
    }

    @Override
    public void close() {
        site.close();
    }
}
