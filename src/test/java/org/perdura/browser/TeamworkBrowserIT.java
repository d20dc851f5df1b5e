package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.ColorScheme.DARK;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static org.perdura.support.People.ANA;
import static org.perdura.support.People.BRUNO;
import static org.perdura.support.People.MARIA;
import static org.perdura.support.People.SOFIA;

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
import org.perdura.support.WidgetPage;
import org.perdura.support.WorkspacePage;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** How colleagues share a customer: one gives her away, one is asked for advice, one looks on. */
@OnPerdura
@NeedsBrowser
class TeamworkBrowserIT {

    private static final String MARIA_SOUZA = "Maria Souza";

    @BeforeEach
    void clear_the_desks(PerduraServer perdura) {
        Desks.clear(perdura);
    }

    @Test
    @Tag("WD-17")
    void a_conversation_goes_to_a_colleague_with_a_note(PerduraServer perdura, Browser browser) {
        var ana = WorkspacePage.logIn(browser.device("en-US", LIGHT), perdura, ANA);
        var maria = writes(perdura, browser, "The invoice has my old name on it.");
        ana.accept(MARIA_SOUZA).shows("The invoice has my old name on it.");
        var bruno = WorkspacePage.logIn(browser.device("en-US", DARK), perdura, BRUNO).uses("0 of 100 in use");

        ana.button("Transfer").click();
        choose(ana, "Bruno Costa");
        field(ana, "A note for whoever has it next").fill("She has married. Please check the register.");
        Pictures.take(ana.page(), "teamwork-1-transfer");
        assertThat(ana.dialog().getByRole(AriaRole.RADIO, named("Ana Ribeiro"))).hasCount(0);
        confirm(ana, "Transfer – Bruno Costa is asked");

        assertThat(ana.dialog()).hasCount(0);
        assertThat(ana.row(MARIA_SOUZA)).hasCount(0);
        ana.uses("0 of 100 in use");
        assertThat(bruno.offer(MARIA_SOUZA)).containsText("Transferred to you");
        Pictures.take(bruno.page(), "teamwork-2-offer");

        bruno.accept(MARIA_SOUZA);
        assertThat(bruno.says("She has married. Please check the register.").first()).isVisible();
        assertThat(bruno.says("A colleague transferred it to you.")).isVisible();
        assertThat(notice(maria, "You are now talking to Bruno Costa.")).isVisible();
        Pictures.take(bruno.page(), "teamwork-3-taken");

        bruno.page().keyboard().press("t");
        bruno.dialog().getByRole(AriaRole.SEARCHBOX).fill("nobody of that name");
        assertThat(bruno.dialog()).containsText("Nobody has this name.");
        bruno.dialog().getByRole(AriaRole.SEARCHBOX).fill("service");
        choose(bruno, "Service");
        confirm(bruno, "Transfer – to the queue Service");
        assertThat(ana.list("Open")).containsText(MARIA_SOUZA);
    }

    @Test
    @Tag("WD-18")
    void a_colleague_gives_advice_in_private_and_is_let_in(PerduraServer perdura, Browser browser) {
        var ana = WorkspacePage.logIn(browser.device("en-US", DARK), perdura, ANA);
        var maria = writes(perdura, browser, "Does the table fit through a door of 80 cm?");
        ana.accept(MARIA_SOUZA);
        var bruno = WorkspacePage.logIn(browser.device("en-US", LIGHT), perdura, BRUNO).uses("0 of 100 in use");

        ana.button("Ask for advice").click();
        choose(ana, "Bruno Costa");
        field(ana, "What do you want to know?").fill("How wide is it without its legs?");
        confirm(ana, "Ask Bruno Costa");
        var asked = bruno.page()
            .getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Ana Ribeiro asks for your advice"));
        assertThat(asked).containsText("How wide is it without its legs?");
        Pictures.take(bruno.page(), "teamwork-4-asked");

        asked.getByRole(AriaRole.BUTTON, named("Have a look")).click();
        assertThat(bruno.heading(MARIA_SOUZA)).isVisible();
        bruno.shows("Does the table fit through a door of 80 cm?");
        field(bruno, "For Ana Ribeiro alone…").fill("75 cm, so it does.");
        field(bruno, "For Ana Ribeiro alone…").press("Enter");
        assertThat(talk(ana, "Bruno Costa")).containsText("75 cm, so it does.");
        Pictures.take(ana.page(), "teamwork-5-advice");
        Pictures.take(bruno.page(), "teamwork-6-advice");

        talk(ana, "Bruno Costa").getByRole(AriaRole.BUTTON, named("Let into the conversation")).click();
        bruno.reply("It does fit: without its legs it is 75 cm wide.");
        maria.shows("Does the table fit through a door of 80 cm?", "It does fit: without its legs it is 75 cm wide.");
        assertThat(notice(maria, "A colleague has joined to help.")).isVisible();
        assertThat(maria.says("75 cm, so it does.")).hasCount(0);
        talk(ana, "Bruno Costa").getByRole(AriaRole.BUTTON, named("End the advice")).click();
        assertThat(notice(maria, "The colleague has left again.")).isVisible();
        assertThat(talk(ana, "Bruno Costa")).hasCount(0);
    }

    @Test
    @Tag("SV-03")
    void a_supervisor_looks_on_and_joins(PerduraServer perdura, Browser browser) {
        var ana = WorkspacePage.logIn(browser.device("en-US", LIGHT), perdura, ANA);
        var maria = writes(perdura, browser, "I want to speak to somebody in charge.");
        ana.accept(MARIA_SOUZA).shows("I want to speak to somebody in charge.");
        var conversation = ana.page().url().replaceAll(".*#", "");

        var sofia = WorkspacePage.logIn(browser.device("en-US", DARK), perdura, SOFIA);
        sofia.page().navigate(perdura.origin() + "/workspace/#" + conversation);
        assertThat(sofia.says("You read along. Neither Ana Ribeiro nor the customer notices.")).isVisible();
        sofia.shows("I want to speak to somebody in charge.");
        assertThat(sofia.field()).isHidden();
        Pictures.take(sofia.page(), "teamwork-7-monitor");

        sofia.button("Join").click();
        sofia.reply("I am in charge, Maria. What has happened?");
        maria.shows("I want to speak to somebody in charge.", "I am in charge, Maria. What has happened?");
        assertThat(notice(maria, "Sofia Almeida joined the conversation.")).isVisible();
        ana.shows("I want to speak to somebody in charge.", "I am in charge, Maria. What has happened?");
        Pictures.take(sofia.page(), "teamwork-8-joined");
        sofia.button("Leave").click();
        assertThat(notice(maria, "Sofia Almeida left the conversation.")).isVisible();
    }

    @Test
    @Tag("WD-17")
    void in_portuguese_on_a_phone(PerduraServer perdura, Browser browser) {
        var phone = WorkspacePage.logIn(browser.phone("pt-BR", DARK), perdura, ANA).page();
        writes(perdura, browser, "Preciso trocar o endereço de entrega.");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aceitar")).click();
        Pictures.take(phone, "teamwork-9-phone");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Transferir").setExact(true)).click();
        phone.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Encontrar")).fill("service");
        phone.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Service")).check();
        Pictures.take(phone, "teamwork-10-phone");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancelar")).click();
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pedir ajuda")).click();
        Pictures.take(phone, "teamwork-11-phone");
    }

    private static WidgetPage writes(PerduraServer perdura, Browser browser, String words) {
        return PortalPage.open(browser.device("en-US", LIGHT), perdura, MARIA).openWidget().write(words);
    }

    private static void choose(WorkspacePage agent, String name) {
        agent.dialog().getByRole(AriaRole.RADIO, named(name)).check();
    }

    private static void confirm(WorkspacePage agent, String words) {
        agent.dialog().getByRole(AriaRole.BUTTON, named(words)).click();
    }

    private static Locator notice(WidgetPage customer, String words) {
        return customer.notices().filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Locator field(WorkspacePage agent, String name) {
        return agent.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator talk(WorkspacePage agent, String name) {
        return agent.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Privately with " + name));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
