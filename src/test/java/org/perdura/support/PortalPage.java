package org.perdura.support;

import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page of the pretend portal as a signed-in customer sees it, with the chat's launcher in its corner. */
public final class PortalPage {

    private static final Pattern LAUNCHER = Pattern.compile("^(Open chat|Close chat|Abrir o chat|Fechar o chat)");

    private final Page page;
    private final PerduraServer server;

    private PortalPage(Page page, PerduraServer server) {
        this.page = page;
        this.server = server;
    }

    /** The customer opens it on that device, in English. */
    public static PortalPage open(BrowserContext device, PerduraServer server, String customer) {
        return open(device, server, customer, "en");
    }

    public static PortalPage open(BrowserContext device, PerduraServer server, String customer, String language) {
        return open(device, server, customer, language, "persistent");
    }

    /** The same with live chat in its corner. */
    public static PortalPage openLive(BrowserContext device, PerduraServer server, String customer) {
        return openLive(device, server, customer, "en");
    }

    public static PortalPage openLive(BrowserContext device, PerduraServer server, String customer, String language) {
        return open(device, server, customer, language, "live");
    }

    private static PortalPage open(BrowserContext device, PerduraServer server, String customer, String language,
            String chat) {
        var page = device.newPage();
        page.navigate(server.origin() + "/demo/portal?customer=" + customer + "&chat=" + chat + "&lang=" + language);
        return new PortalPage(page, server);
    }

    /** Any page with the chat in its corner. */
    public static PortalPage of(Page page, PerduraServer server) {
        return new PortalPage(page, server);
    }

    public Page page() {
        return page;
    }

    /** The round button; its name says what it does and how much is unread. */
    public Locator launcher() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(LAUNCHER));
    }

    /** Opens the chat and waits until it shows what has been said so far. */
    public WidgetPage openWidget() {
        launcher().click();
        return widget().ready();
    }

    /** The opened chat, after a reload for instance. */
    public WidgetPage widget() {
        return new WidgetPage(page.frameLocator("iframe[title=Chat]"), server);
    }

    public PortalPage reload() {
        page.reload();
        return this;
    }
}
