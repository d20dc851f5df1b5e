package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.perdura.support.People.ANA;
import static org.perdura.support.People.MARIA;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Browser;
import org.perdura.support.Desks;
import org.perdura.support.NeedsBrowser;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.Pictures;
import org.perdura.support.PortalPage;
import org.perdura.support.WorkspacePage;

/** What both sides, and the windows of one side, see of each other while it happens. */
@OnPerdura
@NeedsBrowser
class TogetherBrowserIT {

    @BeforeEach
    void clear_the_desks(PerduraServer perdura) {
        Desks.clear(perdura);
    }

    @Test
    @Tag("CW-05")
    @Tag("PC-15")
    void two_tabs_and_another_device_of_a_customer_stay_in_step(PerduraServer perdura, Browser browser) {
        var laptop = browser.device();
        var one = PortalPage.open(laptop, perdura, MARIA).openWidget().write("Said in the first tab.");
        var other = PortalPage.open(laptop, perdura, MARIA).openWidget()
            .shows("Said in the first tab.").write("Said in the second tab.");
        var phone = PortalPage.open(browser.phone(), perdura, MARIA).openWidget();

        one.shows("Said in the first tab.", "Said in the second tab.");
        phone.shows("Said in the first tab.", "Said in the second tab.").write("Said on the phone.");
        one.shows("Said in the first tab.", "Said in the second tab.", "Said on the phone.");
        other.shows("Said in the first tab.", "Said in the second tab.", "Said on the phone.");
    }

    @Test
    @Tag("CW-03")
    void the_launcher_counts_what_a_customer_has_not_read(PerduraServer perdura, Browser browser) {
        var ana = WorkspacePage.logIn(browser.device(), perdura, ANA);
        var portal = PortalPage.open(browser.device(), perdura, MARIA);
        portal.openWidget().write("Please tell me when it is done.");
        ana.accept("Maria Souza").shows("Please tell me when it is done.");
        portal.launcher().click();

        ana.reply("It is done.").reply("Have a good evening.");
        assertThat(portal.launcher()).hasAccessibleName("Open chat, 2 unread messages");
        Pictures.take(portal.page(), "badge");

        portal.openWidget().shows("Please tell me when it is done.", "It is done.", "Have a good evening.");
        assertThat(portal.launcher()).hasAccessibleName("Close chat");
        portal.launcher().click();
        assertThat(portal.launcher()).hasAccessibleName("Open chat");
    }

    @Test
    @Tag("CW-09")
    @Tag("CW-10")
    void each_side_sees_the_other_typing_and_what_the_other_has_read(PerduraServer perdura, Browser browser) {
        var ana = WorkspacePage.logIn(browser.device(), perdura, ANA);
        var maria = PortalPage.open(browser.device(), perdura, MARIA).openWidget().write("Are you there?");
        assertThat(maria.message("Are you there?")).containsText("Stored");
        ana.accept("Maria Souza");
        assertThat(maria.message("Are you there?")).containsText("Seen");

        maria.type("I am writing a long");
        assertThat(ana.says("Maria Souza is typing…")).isVisible();
        ana.type("I am here, and");
        assertThat(maria.says("Ana Ribeiro is typing…")).isVisible();

        ana.reply("I am here.");
        assertThat(maria.says("Ana Ribeiro is typing…")).isHidden();
        assertThat(ana.message("I am here.").getByLabel("Seen by Maria Souza")).isVisible();
    }
}
