package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.ColorScheme.DARK;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.support.Browser;
import org.perdura.support.NeedsBrowser;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.Pictures;
import org.perdura.support.SocketClient;
import org.perdura.support.WorkspacePage;

import com.microsoft.playwright.Locator;

/**
 * To whom a customer comes back when the agent whom she knows is there, away, full, gone from the queue or disabled.
 */
@OnPerdura
@NeedsBrowser
class ReturnBrowserIT {

    private static final String CUSTOMER = "Customer";

    @Test
    @Tag("PC-10")
    @Tag("AG-03")
    @Tag("WD-20")
    void to_the_agent_whom_she_knows_who_reads_why(PerduraServer perdura, Browser browser) {
        var office = Office.persistent(perdura, 2);
        var ana = WorkspacePage.logIn(browser.device("en-US", LIGHT), perdura, office.login(0));
        try (var maria = office.customer("maria")) {
            isParkedBy(ana, maria);
            var bruno = WorkspacePage.logIn(browser.device("en-US", DARK), perdura, office.login(1));

            maria.post("I am back.");
            assertThat(ana.offer(CUSTOMER)).isVisible();
            assertThat(bruno.offers()).hasCount(0);
            ana.accept(CUSTOMER);
            assertThat(decisions(ana)).containsText("was asked, whom the customer knows");
            Pictures.take(ana.page(), "return-1-why");
        }
    }

    @ParameterizedTest
    @Tag("WD-09")
    @ValueSource(strings = {"away", "full"})
    void not_to_others_for_a_while_when_that_agent_is(String what, PerduraServer perdura, Browser browser) {
        var office = Office.persistent(perdura, 2);
        var ana = WorkspacePage.logIn(browser.device("en-US", LIGHT), perdura, office.login(0));
        try (var maria = office.customer("maria")) {
            isParkedBy(ana, maria);
            if (what.equals("away")) {
                ana.choosePresence("Away");
            } else {
                change(perdura, office, "update agent set capacity = 20 where login = '%s'");
            }

            var bruno = WorkspacePage.logIn(browser.device("en-US", DARK), perdura, office.login(1));
            maria.post("I am back.");
            bruno.open(CUSTOMER);
            assertThat(decisions(bruno)).containsText("It is kept for the agent whom the customer knows.");
            assertThat(bruno.offers()).hasCount(0);

            perdura.advance(Duration.ofMinutes(16));
            assertThat(bruno.offer(CUSTOMER)).isVisible();
            bruno.accept(CUSTOMER);
            assertThat(decisions(bruno)).containsText("did not come in time");
            Pictures.take(bruno.page(), "return-2-" + what);
        }
    }

    @ParameterizedTest
    @Tag("WD-09")
    @ValueSource(strings = {"gone from the queue", "disabled"})
    void to_others_at_once_when_that_agent_is(String what, PerduraServer perdura, Browser browser) {
        var office = Office.persistent(perdura, 2);
        var ana = WorkspacePage.logIn(browser.device("en-US", LIGHT), perdura, office.login(0));
        try (var maria = office.customer("maria")) {
            isParkedBy(ana, maria);
            change(perdura, office, what.equals("disabled")
                ? "update agent set disabled = true where login = '%s'"
                : "delete from queue_member where agent_id = (select id from agent where login = '%s')");

            var bruno = WorkspacePage.logIn(browser.device("en-US", DARK), perdura, office.login(1));
            maria.post("I am back.");
            assertThat(bruno.offer(CUSTOMER)).isVisible();
            bruno.accept(CUSTOMER);
            assertThat(decisions(bruno)).containsText("does not work for this queue any more");
        }
    }

    private static void isParkedBy(WorkspacePage agent, SocketClient customer) {
        customer.post("My order has not come.");
        agent.accept(CUSTOMER).shows("My order has not come.").reply("We look into it.").park();
        assertThat(agent.list("Waiting")).containsText(CUSTOMER);
    }

    private static void change(PerduraServer perdura, Office office, String sql) {
        perdura.post("/testing/sql", sql.formatted(office.login(0)));
    }

    /** Opens the list of decisions beside the conversation. */
    private static Locator decisions(WorkspacePage agent) {
        var list = agent.page().locator("details.decisions");
        if (list.getAttribute("open") == null) {
            list.locator("summary").click();
        }

        return list;
    }
}
