package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.AdminPages;
import org.perdura.support.Browser;
import org.perdura.support.NeedsBrowser;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.Pictures;

import com.microsoft.playwright.Page;

/**
 * An administrator says who is good at what, how queues are distributed, and what becomes of what they have no place
 * for.
 */
@OnPerdura
@NeedsBrowser
class QueuesBrowserIT {

    private AdminPages admin;
    private Page page;

    @BeforeEach
    void log_in(PerduraServer perdura, Browser browser) {
        admin = AdminPages.logIn(browser.device(), perdura);
        page = admin.page();
    }

    @Test
    @Tag("WD-14")
    void an_agent_is_rated_and_their_skill_stays_while_they_have_it() {
        admin.goTo("Skills").begin("New skill").fill("Name", "Sign language").create().isSaved();
        admin.goTo("Agents").begin("New agent").fill("Display name", "Gustavo Reis").fill("Login", "gustavo")
            .fill("Password", "correct horse battery").choose("Sign language", "8").create().isSaved();
        assertThat(admin.field("Sign language")).hasValue("8");
        admin.group("Skills").scrollIntoViewIfNeeded();
        Pictures.take(page, "admin-ratings");

        admin.goTo("Skills").open("Sign language");
        page.getByText("Delete this skill").click();
        assertThat(page.getByText("in use: agent “Gustavo Reis”")).isVisible();
        assertThat(admin.button("Delete for good")).hasCount(0);

        admin.goTo("Agents").find("gustavo").open("Gustavo Reis").choose("Sign language", "Not rated").save().isSaved();
        admin.goTo("Skills").open("Sign language");
        page.getByText("Delete this skill").click();
        admin.button("Delete for good").click();
        assertThat(admin.heading("Skills")).isVisible();
        assertThat(page.getByText("Sign language")).hasCount(0);
    }

    @Test
    @Tag("WD-01")
    void a_new_agent_can_be_deleted_and_a_queue_in_use_cannot() {
        admin.goTo("Agents").begin("New agent").fill("Display name", "Iris Prado").fill("Login", "iris")
            .fill("Password", "correct horse battery").tick("Service").create().isSaved();
        page.getByText("Delete this agent").click();
        admin.button("Delete for good").click();
        assertThat(admin.heading("Agents")).isVisible();
        assertThat(page.getByText("Iris Prado")).hasCount(0);

        admin.goTo("Queues").open("Service");
        page.getByText("Delete this queue").click();
        assertThat(page.getByText("workstream “Service”")).isVisible();
        assertThat(admin.button("Delete for good")).hasCount(0);
    }

    @Test
    @Tag("WD-01")
    @Tag("B-272")
    void priority_and_method_are_kept_and_shown_in_the_list() {
        admin.goTo("Queues").begin("New queue").fill("Name", "Urgent matters").fill("Priority", "1001").create()
            .isRefused("Priority", "1001", "At most 1,000.");
        admin.fill("Priority", "-1").create().isRefused("Priority", "-1", "At least 0.");
        admin.fill("Priority", "soon").create().isRefused("Priority", "soon", "Enter a whole number.");
        admin.fill("Priority", "10").choose("Assignment", "Round robin").create().isSaved();

        admin.goTo("Queues").find("Urgent matters");
        assertThat(admin.rows()).containsText(new String[] {"Urgent matters"});
        assertThat(admin.rows().first()).containsText("10");
        assertThat(admin.rows().first()).containsText("Round robin");
    }

    @Test
    @Tag("WD-15")
    @Tag("B-272")
    void overflow_is_refused_where_it_would_go_in_circles_end_what_lasts_or_lead_nowhere() {
        admin.goTo("Queues").begin("New queue").fill("Name", "Overflow day").create().isSaved();
        admin.goTo("Queues").begin("New queue").fill("Name", "Overflow night");
        choose("When it has waited too long", "Another queue takes it");
        admin.create();
        assertThat(admin.problems()).containsText("Choose the queue that takes them.");
        admin.choose("Queue that takes it", "Overflow day").fill("Longest wait", "49").create();
        assertThat(admin.problems()).containsText("Between");
        admin.fill("Longest wait", "2").create().isSaved();

        admin.goTo("Queues").open("Overflow day");
        choose("When too many wait", "Another queue takes it");
        admin.choose("Queue that takes it", "Overflow night").fill("Conversations that may wait", "101").save();
        assertThat(admin.problems()).containsText("At most 100.");
        admin.fill("Conversations that may wait", "5").save();
        assertThat(admin.problems()).containsText("From there it would come back here.");
        assertThat(admin.field("Conversations that may wait")).hasValue("5");
        admin.group("Overflow").scrollIntoViewIfNeeded();
        Pictures.take(page, "admin-overflow");

        choose("When too many wait", "Ends, and the customer is told");
        admin.save().isSaved();
        admin.goTo("Workstreams").begin("New workstream").fill("Name", "Lasting")
            .choose("Fallback queue", "Overflow night").create();
        assertThat(admin.problems()).containsText("Queue “Overflow day” ends conversations when it overflows");

        admin.goTo("Queues").open("Service");
        choose("When it is closed", "Ends, and the customer is told");
        admin.save();
        assertThat(admin.problems()).containsText("Persistent conversations get here through workstream “Service”");
    }

    /** What depends on the choice comes from the server. */
    private void choose(String label, String option) {
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> admin.choose(label, option));
    }

    @Test
    @Tag("B-279")
    void who_saves_members_that_somebody_has_changed_in_between_hears_of_it_and_loses_nothing(PerduraServer perdura,
            Browser browser) {
        admin.goTo("Queues").begin("New queue").fill("Name", "Contested").tick("Ana Ribeiro (ana)").create().isSaved();
        var other = AdminPages.logIn(browser.device(), perdura).goTo("Queues").open("Contested");
        admin.tick("Bruno Costa (bruno)").save().isSaved();

        other.untick("Ana Ribeiro (ana)").save();

        assertThat(other.problems()).containsText("Somebody else saved in between.");
        assertThat(other.field("Ana Ribeiro (ana)")).not().isChecked();
        admin.goTo("Queues").open("Contested");
        assertThat(admin.field("Ana Ribeiro (ana)")).isChecked();
        assertThat(admin.field("Bruno Costa (bruno)")).isChecked();
    }
}
