package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import com.microsoft.playwright.options.AriaRole;

/** An organisation counts conversations instead of weighing them, and everybody sees how many there are. */
@OnPerdura
@NeedsBrowser
@Tag("WD-06")
class CapacityProfilesBrowserIT {

    @Test
    void a_workstream_counts_by_a_profile_and_its_agents_see_how_many_they_have(PerduraServer perdura,
            Browser browser) {
        var office = Office.persistent(perdura, 2);
        var admin = AdminPages.logIn(browser.device(), perdura);
        var name = "Chats of " + office.widget();
        admin.goTo("Capacity profiles").begin("New capacity profile").fill("Name", name).fill("Conversations", "0")
            .create().isRefused("Conversations", "0", "At least 1.");
        admin.fill("Conversations", "2").tick(listed(office.login(0))).fill(office.login(0), "1001").create()
            .isRefused(office.login(0), "1001", "From 1 to 1,000");
        admin.fill(office.login(0), "1").create().isSaved();
        assertThat(admin.field(listed(office.login(0)))).isChecked();
        assertThat(admin.field(office.login(0))).hasValue("1");
        Pictures.take(admin.page(), "admin-profile");

        admin.goTo("Workstreams").open(office.widget()).choose("Counted", name);
        assertThat(admin.field("Units of a conversation")).hasCount(0);
        admin.save().isSaved();
        admin.goTo("Capacity profiles").open(name);
        admin.page().getByText("Delete this capacity profile").click();
        assertThat(admin.page().getByText("in use: workstream “" + office.widget() + "”")).isVisible();
        assertThat(admin.button("Delete for good")).hasCount(0);

        var ana = WorkspacePage.logIn(browser.device(), perdura, office.login(0));
        try (var maria = office.customer("maria"); var joao = office.customer("joao")) {
            maria.post("My chair creaks");
            ana.accept("Customer").reply("Which one is it?");
            joao.post("Mine as well");
            assertThat(ana.page().locator("capacity-meter .capacity__text")).hasText("1/1");
            ana.button("What uses your capacity").click();
            assertThat(ana.page().locator("capacity-meter .loads__item")).containsText(name);
            assertThat(ana.page().locator("capacity-meter .loads__profiles")).hasText(name + ": 1 of 1");
            Pictures.take(ana.page(), "workspace-capacity-profile");
        }
    }

    @Test
    void what_counts_by_the_day_says_where_the_day_ends(PerduraServer perdura, Browser browser) {
        var admin = AdminPages.logIn(browser.device(), perdura);
        admin.goTo("Capacity profiles").begin("New capacity profile").fill("Name", "Complaints of the day")
            .choose("They count", "Until the day is over");
        assertThat(admin.field("Time zone")).isVisible();
        admin.choose("Time zone", "America/Sao_Paulo").tick("Blocks everything else").create().isSaved();

        assertThat(admin.field("Time zone")).hasValue("America/Sao_Paulo");
        assertThat(admin.field("They count")).hasCount(0);
        assertThat(admin.page().getByText("Until the day is over")).isVisible();
        admin.goTo("Capacity profiles").find("Complaints of the day");
        assertThat(admin.rows().first()).containsText("Until the day is over");
        Pictures.take(admin.page(), "admin-profiles");
    }

    @Test
    @Tag("WD-13")
    void a_rule_gives_a_profile_and_keeps_it(PerduraServer perdura, Browser browser) {
        var office = Office.persistent(perdura, 1);
        var admin = AdminPages.logIn(browser.device(), perdura);
        var name = "Complaints of " + office.widget();
        admin.goTo("Capacity profiles").begin("New capacity profile").fill("Name", name).create().isSaved();

        admin.goTo("Rules").choose("Workstream", office.widget() + " (Persistent)");
        admin.button("Show").click();
        admin.begin("New classification rule").fill("Name", "Complaints").save();
        assertThat(admin.problems()).containsText("Name a skill, a priority or a capacity profile");
        admin.choose("Capacity profile", name).save();
        var rule = admin.page().locator(".rule").filter(new Locator.FilterOptions().setHasText("Complaints"));
        assertThat(rule).containsText("counts by “" + name + "”");

        rule.getByRole(AriaRole.LINK).first().click();
        assertThat(admin.field("Capacity profile").locator("option:checked")).hasText(name);
        admin.choose("Capacity profile", "None").fill("Priority", "5").save();
        assertThat(rule).containsText("priority 5");
    }

    private static String listed(String login) {
        return login + " (" + login + ")";
    }
}
