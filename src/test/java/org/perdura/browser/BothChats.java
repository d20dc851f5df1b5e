package org.perdura.browser;

import static org.perdura.support.People.JOAO;
import static org.perdura.support.People.MARIA;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import org.perdura.support.Browser;
import org.perdura.support.PerduraServer;
import org.perdura.support.Pictures;
import org.perdura.support.PortalPage;
import org.perdura.support.WidgetPage;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock.InstallOptions;

/** The same steps in both modes, side by side: Maria writes in a persistent chat and João in a live one. */
final class BothChats {

    private final PerduraServer server;
    private final BrowserContext marias;
    private final BrowserContext joaos;
    private PortalPage persistent;
    private PortalPage live;

    private BothChats(PerduraServer server, Browser browser) {
        this.server = server;
        marias = device(server, browser);
        joaos = device(server, browser);
    }

    static BothChats open(PerduraServer server, Browser browser) {
        return new BothChats(server, browser).comeBack();
    }

    /** A new device whose clock shows the server's time. */
    static BrowserContext device(PerduraServer server, Browser browser) {
        var device = browser.device();
        device.clock().install(new InstallOptions().setTime(Date.from(server.now())));
        return device;
    }

    /** Both visit the portal's page, on the device that they had, and open the chat. */
    BothChats comeBack() {
        persistent = PortalPage.open(marias, server, MARIA);
        live = PortalPage.openLive(joaos, server, JOAO);
        pages().forEach(PortalPage::openWidget);
        return this;
    }

    BothChats write(String text) {
        persistent().write(text);
        live().write(text);
        return this;
    }

    BothChats show(String... texts) {
        persistent().shows(texts);
        live().shows(texts);
        return this;
    }

    /** Both close the page. */
    BothChats leave() {
        pages().forEach(portal -> portal.page().close());
        return this;
    }

    BothChats reload() {
        pages().forEach(PortalPage::reload);
        return this;
    }

    /** Lets time pass for the server and on both devices. */
    BothChats pass(Duration duration) {
        server.advance(duration);
        List.of(marias, joaos).forEach(device -> device.clock().fastForward(duration.toMillis()));
        return this;
    }

    BothChats take(String picture) {
        Pictures.take(persistent.page(), "comparison-" + picture + "-persistent");
        Pictures.take(live.page(), "comparison-" + picture + "-live");
        return this;
    }

    WidgetPage persistent() {
        return persistent.widget();
    }

    WidgetPage live() {
        return live.widget();
    }

    PortalPage livePortal() {
        return live;
    }

    private Stream<PortalPage> pages() {
        return Stream.of(persistent, live);
    }
}
