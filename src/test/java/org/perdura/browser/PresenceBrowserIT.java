package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.AdminPages;
import org.perdura.support.Browser;
import org.perdura.support.NeedsBrowser;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.Pictures;
import org.perdura.support.WorkspacePage;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;

/** Presences, capacity and timeout rules, as administrators set them up and as agents meet them. */
@OnPerdura
@NeedsBrowser
class PresenceBrowserIT {

    private static final String FIRST_RULE = "Rule 1";
    private static final String SECOND_RULE = "Rule 2";

    @Test
    @Tag("WD-21")
    @Tag("WD-07")
    void an_organisation_has_presences_of_its_own(PerduraServer perdura, Browser browser) {
        var office = Office.persistent(perdura, 1);
        var admin = AdminPages.logIn(browser.device(), perdura);
        admin.goTo("Presences").begin("New presence").create().isRefused("Name", "", "Fill in this field.");
        admin.fill("Name", "Training").choose("Counts as", "Away").fill("English", "In a training")
            .fill("Português (Brasil)", "Em\u202Etreinamento").create()
            .isRefused("Português (Brasil)", "Em\u202Etreinamento", "One line, without invisible characters.")
            .fill("Português (Brasil)", "Em treinamento").create().isSaved();
        Pictures.take(admin.page(), "admin-presence");

        admin.goTo("Agents").find(office.login(0)).open(office.login(0)).choose("Default presence", "In a training")
            .save().isSaved();
        var workspace = WorkspacePage.logIn(browser.device("pt-BR", ColorScheme.LIGHT), perdura, office.login(0));
        var picker = workspace.page().getByLabel("Sua presença");
        assertThat(picker.locator("option:checked")).hasText("Em treinamento");
        picker.selectOption("available");
        picker.selectOption(new SelectOption().setLabel("Em treinamento"));
        assertThat(workspace.page().locator("presence-picker")).hasAttribute("data-presence", "away");

        admin.goTo("Presences").open("Training").page().getByText("Delete this presence").click();
        assertThat(admin.page().getByText("default of “" + office.login(0) + "”")).isVisible();
        admin.goTo("Agents").find(office.login(0)).open(office.login(0)).choose("Default presence", "Available").save()
            .isSaved();
        admin.goTo("Presences").open("Training").page().getByText("Delete this presence").click();
        admin.button("Delete for good").click();
        assertThat(admin.heading("Presences")).isVisible();
        assertThat(picker.locator("option:checked")).hasText("Ausente");
    }

    @Test
    @Tag("WD-07")
    @Tag("WD-21")
    void what_contradicts_itself_is_refused_and_what_has_a_price_is_said(PerduraServer perdura, Browser browser) {
        var office = Office.persistent(perdura, 1);
        var admin = AdminPages.logIn(browser.device(), perdura);
        admin.goTo("Workstreams").find(office.widget()).open(office.widget());
        admin.tick("Away").save();
        assertThat(admin.problems()).containsText("Who misses an offer becomes inactive");
        admin.untick("Away").untick("Available").save();
        assertThat(admin.problems()).containsText("Allowed presences");
        admin.tick("Available").tick("Busy").save().isSaved();
        admin.group("Allowed presences").or(admin.field("Do not disturb")).first().scrollIntoViewIfNeeded();
        Pictures.take(admin.page(), "admin-workstream-presences");

        admin.goTo("Presences").page().getByRole(AriaRole.LINK, named("What presences do by themselves")).click();
        assertThat(admin.page().getByText("agents with one conversation are offered no second one")).isVisible();
        assertThat(admin.field("Inactive after a missed offer")).isChecked();
        admin.save().isSaved();
        Pictures.take(admin.page(), "admin-presence-setting");
    }

    @Test
    @Tag("ST-11")
    void timeout_rules_are_written_ordered_and_refused(PerduraServer perdura, Browser browser) {
        var office = Office.persistent(perdura, 1).speaking();
        var admin = AdminPages.logIn(browser.device(), perdura);
        admin.goTo("Workstreams").find(office.widget()).open(office.widget());
        admin.page().getByRole(AriaRole.LINK, named("Timeout rules")).click();
        admin.button("Add a rule").click();
        var first = admin.group(FIRST_RULE);
        first.getByLabel("For", exactly()).fill("0");
        admin.save();
        assertThat(admin.problems()).containsText("Between 1 minute and 365 days.");
        assertThat(admin.problems()).containsText("Write what is to be said");
        first.getByLabel("For", exactly()).fill("10");
        first.getByLabel("unit").selectOption("MINUTES");
        first.getByLabel("Text in English").fill("Are you still there?");

        admin.button("Add a rule").click();
        var second = admin.group(SECOND_RULE);
        second.getByLabel("When").selectOption("AGENT");
        assertThat(second.getByLabel("Then").locator("option")).hasText(new String[] {
            "send the customer a message", "send the agent a message", "give it back to the queue"});
        second.getByLabel("Then").selectOption("RELEASE");
        assertThat(second.getByLabel("Text in English")).hasCount(0);
        second.getByLabel("For", exactly()).fill("2");
        second.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move up")).click();
        assertThat(first.getByLabel("Then")).hasValue("RELEASE");
        admin.save().isSaved();

        Pictures.take(admin.page(), "admin-timeout-rules");
        assertThat(second.getByLabel("Text in English")).hasValue("Are you still there?");
        assertThat(second.getByLabel("For", exactly())).hasValue("10");
    }

    @Test
    @Tag("ST-11")
    @Tag("WD-21")
    @Tag("ST-07")
    void an_agent_sees_what_will_happen_what_uses_their_capacity_and_that_they_missed_an_offer(PerduraServer perdura,
            Browser browser) {
        var office = officeWithRules(perdura);
        var ana = WorkspacePage.logIn(browser.device(), perdura, office.login(0));
        try (var maria = office.customer("maria"); var joao = office.customer("joao")) {
            maria.post("My chair creaks");
            ana.accept("Customer").reply("Which one is it?");
            var rules = ana.page().getByRole(AriaRole.COMPLEMENTARY).getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Customer silent for 10 minutes"));
            assertThat(rules).hasAttribute("data-stage", "running");
            rules.getByRole(AriaRole.BUTTON).click();
            assertThat(rules).containsText("paused, 9 minutes left");
            assertThat(rules.getByRole(AriaRole.BUTTON)).hasText("Resume");
            rules.getByRole(AriaRole.BUTTON).click();
            assertThat(rules).hasAttribute("data-stage", "running");

            ana.button("What uses your capacity").click();
            assertThat(ana.page().locator("capacity-meter .panel")).containsText("30 units");
            Pictures.take(ana.page(), "workspace-capacity-and-rules");
            ana.page().keyboard().press("Escape");

            perdura.advance(Duration.ofMinutes(11));
            assertThat(ana.says("Are you still there?")).isVisible();
            assertThat(rules).containsText("has run");

            perdura.advance(Duration.ofMinutes(10));
            assertThat(ana.list("Waiting")).containsText("Customer");
            ana.uses("0 of 100 in use");
            Pictures.take(ana.page(), "workspace-parked-by-rule");

            joao.post("Does it come in oak?");
            assertThat(ana.offers()).isVisible();
            perdura.advance(Duration.ofSeconds(121));
            var notice = ana.page().getByRole(AriaRole.ALERT)
                .filter(new Locator.FilterOptions().setHasText("You missed an offer"));
            assertThat(notice).isVisible();
            Pictures.take(ana.page(), "workspace-inactive");
            ana.reload();
            assertThat(notice).isVisible();
            ana.button("I am back").click();
            assertThat(notice).isHidden();
            assertThat(ana.page().locator("presence-picker")).hasAttribute("data-presence", "available");
        }
    }

    private static Office officeWithRules(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1).speaking();
        perdura.post("/testing/sql", """
            update workstream set timeout_rules = '{"rules":[
                {"id":"00000000-0000-4000-8000-000000000001","silence":"CUSTOMER","after":600,"action":"TELL_CUSTOMER",
                 "texts":{"en":"Are you still there?"},"since":"2026-01-01T00:00:00Z"},
                {"id":"00000000-0000-4000-8000-000000000003","silence":"CUSTOMER","after":1200,"action":"PARK",
                 "texts":{},"since":"2026-01-01T00:00:00Z"},
                {"id":"00000000-0000-4000-8000-000000000002","silence":"AGENT","after":7200,"action":"RELEASE",
                 "texts":{},"since":"2026-01-01T00:00:00Z"}]}'
            where name = '""" + office.widget() + "'");
        return office;
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
