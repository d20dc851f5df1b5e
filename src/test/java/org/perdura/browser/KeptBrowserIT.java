package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.perdura.support.People.ANA;
import static org.perdura.support.People.JOAO;
import static org.perdura.support.People.MARIA;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Browser;
import org.perdura.support.Desks;
import org.perdura.support.NeedsBrowser;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.PortalPage;
import org.perdura.support.WorkspacePage;

/** What is written or asked and not finished yet is still there after a reload. */
@OnPerdura
@NeedsBrowser
class KeptBrowserIT {

    @BeforeEach
    void clear_the_desks(PerduraServer perdura) {
        Desks.clear(perdura);
    }

    @Test
    @Tag("AG-04")
    void an_agents_drafts_survive_switching_and_reload(PerduraServer perdura, Browser browser) {
        var ana = WorkspacePage.logIn(browser.device(), perdura, ANA);
        PortalPage.open(browser.device(), perdura, MARIA).openWidget().write("Does the oak need oil?");
        PortalPage.open(browser.device(), perdura, JOAO).openWidget().write("When does my lamp come?");

        ana.accept("Maria Souza").type("Twice a year, and");
        ana.accept("João Lima").type("It left the harbour");
        ana.open("Maria Souza");
        assertThat(ana.field()).hasValue("Twice a year, and");

        ana.open("João Lima").reload();
        assertThat(ana.field()).hasValue("It left the harbour");
        ana.open("Maria Souza");
        assertThat(ana.field()).hasValue("Twice a year, and");
    }

    @Test
    @Tag("AG-06")
    void an_offer_is_there_again_when_the_page_is(PerduraServer perdura, Browser browser) {
        var ana = WorkspacePage.logIn(browser.device(), perdura, ANA);
        PortalPage.open(browser.device(), perdura, MARIA).openWidget().write("Which grit takes a scratch out?");
        assertThat(ana.offer("Maria Souza")).isVisible();

        ana.reload();

        assertThat(ana.offer("Maria Souza")).containsText("left");
        ana.accept("Maria Souza").shows("Which grit takes a scratch out?");
    }

    @Test
    @Tag("AG-03")
    void a_return_that_was_not_seen_is_listed_after_a_reload(PerduraServer perdura, Browser browser) {
        var ana = WorkspacePage.logIn(browser.device(), perdura, ANA);
        var maria = PortalPage.open(browser.device(), perdura, MARIA).openWidget().write("I look for the bill.");
        ana.accept("Maria Souza").shows("I look for the bill.").park();
        assertThat(ana.list("Waiting")).containsText("Maria Souza");
        ana.page().navigate(perdura.origin() + "/workspace/");
        maria.write("Here is the bill.");
        assertThat(ana.bell()).hasAccessibleName("Customers who are back: 1");

        ana.reload();

        assertThat(ana.bell()).hasAccessibleName("Customers who are back: 1");
    }

    @Test
    @Tag("CW-04")
    @Tag("CW-05")
    void what_a_customer_wrote_without_a_connection_survives_a_reload(PerduraServer perdura, Browser browser) {
        var ana = WorkspacePage.logIn(browser.device(), perdura, ANA);
        var phone = browser.device();
        phone.route("**/api/v1/session", route -> route.abort());
        var portal = PortalPage.open(phone, perdura, MARIA);
        portal.launcher().click();
        portal.widget().write("Written in a tunnel.").type("And a draft");
        assertThat(portal.widget().says("No connection.")).isVisible();

        portal.reload().widget().shows("Written in a tunnel.");
        assertThat(portal.widget().message("Written in a tunnel.")).containsText("not sent yet");
        assertThat(portal.widget().field()).hasValue("And a draft");

        phone.unroute("**/api/v1/session");
        assertThat(portal.widget().message("Written in a tunnel.")).containsText("Stored");
        ana.accept("Maria Souza").shows("Written in a tunnel.");
    }
}
