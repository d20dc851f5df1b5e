package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Browser;
import org.perdura.support.LoginPage;
import org.perdura.support.NeedsBrowser;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.People;
import org.perdura.support.PerduraServer;
import org.perdura.support.Pictures;
import org.perdura.support.SocketClient;
import org.perdura.support.SupervisorPages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

/** A supervisor watches, steps in and looks after the agents. */
@OnPerdura
@NeedsBrowser
class SupervisionBrowserIT {

    /** What everybody is called in an office of a test. */
    private static final String CUSTOMER = "Customer";

    @Test
    @Tag("SV-01")
    void the_list_keeps_its_filters_in_the_address_and_through_every_refresh(PerduraServer perdura, Browser browser) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria"); var joao = office.customer("joao")) {
            var answered = start(maria);
            ana.command("pick", answered);
            ana.post(answered, "I will look into it");

            var sofia = SupervisorPages.logIn(browser.device(), perdura).narrow("Queue", office.widget());
            assertThat(sofia.rows()).hasCount(1);
            assertThat(sofia.row(CUSTOMER)).containsText("Active");
            assertThat(sofia.page()).hasURL(Pattern.compile("queue=[0-9a-f-]+"));

            start(joao);
            sofia.button("Refresh").click();
            assertThat(sofia.rows()).hasCount(2);
            assertThat(sofia.rows().first()).containsText("Open");
            assertThat(sofia.page()).hasURL(Pattern.compile("queue=[0-9a-f-]+"));

            sofia.narrow("State", "Active");
            assertThat(sofia.rows()).hasCount(1);
            sofia.narrow("Waiting longer than", "5 min");
            assertThat(sofia.heading("Conversations")).isVisible();
            assertThat(sofia.page().getByText("Nothing like that is going on")).isVisible();
        }
    }

    @Test
    @Tag("SV-01")
    void a_supervisor_comes_back_to_a_view_by_its_name(PerduraServer perdura, Browser browser) {
        var queue = Office.persistent(perdura, 1).widget();
        var sofia = SupervisorPages.logIn(browser.device(), perdura).narrow("Queue", queue);
        sofia.narrow("State", "Open");
        sofia.link("Save this view").click();
        sofia.page().getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(queue);
        Pictures.take(sofia.page(), "supervisor-view");
        sofia.button("Save").click();
        assertThat(sofia.link(queue)).hasAttribute("aria-current", "page");

        sofia.goTo("Agents").goTo("Conversations").link(queue).click();
        assertThat(sofia.link(queue)).hasAttribute("aria-current", "page");
        assertThat(sofia.page().locator("#queue option:checked")).hasText(queue);
        assertThat(sofia.page().locator("#state option:checked")).hasText("Open");
        Pictures.take(sofia.page(), "supervisor-views");

        sofia.link("Edit views").click();
        sofia.button("Delete view " + queue).click();
        assertThat(sofia.page().getByRole(AriaRole.STATUS).first()).containsText("is deleted");
        assertThat(sofia.goTo("Conversations").link(queue)).hasCount(0);
    }

    @Test
    @Tag("SV-02")
    void a_supervisor_who_steps_in_is_told_what_the_customer_will_see(PerduraServer perdura, Browser browser) {
        var office = Office.persistent(perdura, 2).speaking();
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = start(maria);
            var sofia = SupervisorPages.logIn(browser.device(), perdura);
            sofia.narrow("Queue", office.widget()).open(CUSTOMER);
            sofia.begin("Assign").choose("To whom", "AGENT/" + ana.agentId());
            assertThat(sofia.page().getByText("You are now talking to [the agent].")).isVisible();
            Pictures.take(sofia.page(), "supervisor-assign");
            sofia.button("Assign it").click();
            assertThat(sofia.page().getByText("Sofia Almeida has assigned it to " + office.login(0))).isVisible();
            ana.await("offer");
            ana.command("accept", conversation);

            sofia.button("Refresh").click();
            sofia.begin("Transfer").choose("To whom", "AGENT/" + bruno.agentId()).button("Transfer it").click();
            assertThat(sofia.page().getByRole(AriaRole.STATUS).first()).containsText("Done.");
            bruno.await("offer");
            bruno.command("accept", conversation);

            sofia.button("Refresh").click();
            sofia.begin("Force close");
            assertThat(sofia.page().locator("blockquote")).hasText("This conversation has been closed.");
            sofia.button("Close it for good").click();
            assertThat(sofia.page().getByText("It is over.")).isVisible();
            maria.await("state", state -> state.path("state").asString().equals("closed"));
            Pictures.take(sofia.page(), "supervisor-closed");
        }
    }

    @Test
    @Tag("SV-02")
    @Tag("ST-09")
    void who_comes_too_late_is_told_so_and_sees_how_it_stands(PerduraServer perdura, Browser browser) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            var conversation = start(maria);
            var sofia = SupervisorPages.logIn(browser.device(), perdura).narrow("Queue", office.widget()).open(CUSTOMER)
                .begin("Assign").choose("To whom", "AGENT/" + ana.agentId());

            ana.command("pick", conversation);
            sofia.button("Assign it").click();

            assertThat(sofia.page().getByRole(AriaRole.ALERT)).containsText("Too late");
            assertThat(sofia.page().locator(".facts")).containsText("Active");
            Pictures.take(sofia.page(), "supervisor-too-late");
        }
    }

    @Test
    @Tag("SV-04")
    void a_supervisor_looks_after_an_agent(PerduraServer perdura, Browser browser) {
        var office = Office.persistent(perdura, 2);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            ana.command("pick", start(maria));
            var sofia = SupervisorPages.logIn(browser.device(), perdura).goTo("Agents");
            sofia.narrow("Queue", office.widget());
            assertThat(sofia.rows()).hasCount(2);
            assertThat(sofia.row(office.login(0))).containsText("Busy");
            assertThat(sofia.row(office.login(0))).containsText("30 of 100");
            assertThat(sofia.row(office.login(1))).containsText("was never here");

            sofia.open(office.login(0)).choose("Set to", "Do not disturb").button("Set presence").click();
            ana.await("presence", told -> told.path("by").asString().equals("supervisor"));
            assertThat(sofia.page().getByText("by a supervisor")).isVisible();
            sofia.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Release")).click();
            sofia.button("Release it").click();
            assertThat(sofia.page().getByText("Released by a supervisor")).isVisible();
            ana.await("capacity", room -> room.path("used").asInt() == 0);

            sofia.goTo("Agents").narrow("Queue", office.widget()).open(office.login(0));
            sofia.page().getByLabel(office.widget()).uncheck();
            sofia.button("Save queues").click();
            assertThat(sofia.page().getByText("Saved.")).isVisible();
            sofia.goTo("Agents").narrow("Queue", office.widget());
            assertThat(sofia.rows()).hasCount(1);
        }
    }

    @Test
    @Tag("SV-04")
    void a_supervisor_frees_an_agent_of_advice(PerduraServer perdura, Browser browser) {
        var office = Office.persistent(perdura, 2);
        perdura.post("/testing/sql",
            "update workstream set consult_takes_capacity = true where name = '" + office.widget() + "'");
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = start(maria);
            ana.command("pick", conversation);
            ana.request(SocketClient.frame("consult").put("conversation", conversation).put("agent", bruno.agentId()));

            var sofia = SupervisorPages.logIn(browser.device(), perdura).goTo("Agents");
            sofia.narrow("Queue", office.widget()).open(office.login(1)).begin("End the advice");
            assertThat(sofia.page().locator(".facts")).containsText(office.login(1));
            sofia.button("End the advice").click();

            assertThat(sofia.page().getByRole(AriaRole.STATUS).first()).containsText("Done.");
            bruno.await("the end", told -> told.path("participant").path("outcome").asString("").equals("dismissed"));
            assertThat(office.conversations("state = 'ACTIVE'")).isEqualTo(1);
        }
    }

    @Test
    @Tag("SV-05")
    void nothing_is_stuck_and_the_page_says_why(PerduraServer perdura, Browser browser) {
        var sofia = SupervisorPages.logIn(browser.device(), perdura).goTo("Stuck");

        assertThat(sofia.page().getByText("Nothing is stuck")).isVisible();
        assertThat(sofia.page().getByText("And nothing can be")).isVisible();
    }

    @Test
    @Tag("SV-01")
    void every_page_fits_every_screen(PerduraServer perdura, Browser browser) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            ana.command("pick", start(maria));
            look(perdura, browser.device("en-US", ColorScheme.LIGHT), "light-en");
            look(perdura, browser.device("pt-BR", ColorScheme.DARK), "dark-pt");
            look(perdura, browser.phone("pt-BR", ColorScheme.LIGHT), "phone-pt");
        }
    }

    private static void look(PerduraServer perdura, BrowserContext device, String name) {
        var page = LoginPage.before("/supervisor/", device, perdura).logIn(People.SOFIA);
        fits(page, name + "-list");
        page.locator("tbody a").first().click();
        fits(page, name + "-conversation");
        page.locator(".steps a").first().click();
        fits(page, name + "-step");
        Stream.of("agents", "stuck").forEach(list -> {
            page.navigate(perdura.origin() + "/supervisor/" + list + ".xhtml");
            fits(page, name + "-" + list);
        });
        page.navigate(perdura.origin() + "/supervisor/conversations.xhtml?state=active");
        page.locator(".views > a").click();
        fits(page, name + "-view");
        page.navigate(perdura.origin() + "/supervisor/agents.xhtml");
        page.locator("tbody a").first().click();
        fits(page, name + "-agent");
    }

    private static void fits(Page page, String name) {
        assertThat(page.locator("h1")).isVisible();
        Pictures.take(page, "supervisor-" + name);
        var beyond = (int) page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        assertThat(beyond).as(name).isLessThanOrEqualTo(0);
    }

    private static String start(SocketClient customer) {
        return customer.post("Hello, anybody?").path("conversation").asString();
    }
}
