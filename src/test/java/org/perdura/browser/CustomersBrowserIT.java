package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.AdminPages;
import org.perdura.support.Browser;
import org.perdura.support.NeedsBrowser;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.Pictures;

/** An administrator says who looks after a customer, and what that means in a workstream. */
@OnPerdura
@NeedsBrowser
@Tag("WD-16")
class CustomersBrowserIT {

    private static final String ANA = "Ana Ribeiro (ana)";
    private static final String BRUNO = "Bruno Costa (bruno)";

    private Office office;
    private String maria;
    private AdminPages admin;

    @BeforeEach
    void log_in(PerduraServer perdura, Browser browser) {
        office = Office.persistent(perdura, 0);
        office.ticket("maria");
        maria = "maria@" + office.widget();
        admin = AdminPages.logIn(browser.device(), perdura);
    }

    private static AdminPages open(AdminPages pages, String subject) {
        pages.goTo("Customers").find(subject);
        assertThat(pages.rows()).hasCount(1);
        return pages.open("Customer");
    }

    @Test
    void a_customer_gets_preferred_agents_in_an_order_and_none_of_them_twice() {
        open(admin, maria).choose("First choice", BRUNO).choose("Second choice", ANA).choose("Third choice", BRUNO)
            .save();
        assertThat(admin.problems()).containsText("Third choice: This agent is chosen already.");
        admin.choose("Third choice", "Nobody").save().isSaved();
        Pictures.take(admin.page(), "admin-preferred-agents");

        admin.goTo("Customers").find(maria);
        assertThat(admin.rows()).hasCount(1);
        assertThat(admin.rows().locator(".tag")).hasText(new String[] {"Bruno Costa", "Ana Ribeiro"});
        open(admin, maria).choose("First choice", "Nobody").save().isSaved();
        assertThat(admin.field("First choice").locator("option:checked")).hasText(ANA);
        assertThat(admin.field("Second choice").locator("option:checked")).hasText("Nobody");
    }

    @Test
    @Tag("B-279")
    void who_saves_preferred_agents_that_somebody_has_changed_in_between_hears_of_it(PerduraServer perdura,
            Browser browser) {
        var other = open(AdminPages.logIn(browser.device(), perdura), maria);
        open(admin, maria).choose("First choice", ANA).save().isSaved();

        other.choose("First choice", BRUNO).save();

        assertThat(other.problems()).containsText("Somebody else saved in between.");
        assertThat(other.field("First choice").locator("option:checked")).hasText(BRUNO);
        assertThat(open(admin, maria).field("First choice").locator("option:checked")).hasText(ANA);
    }

    @Test
    void a_workstream_that_pushes_says_what_a_preference_means_and_one_that_does_not_has_no_say() {
        admin.goTo("Workstreams").open(office.widget())
            .choose("Preferred agents of a customer", "Asked first; until one can be, it stays in the queue").save()
            .isSaved();
        assertThat(admin.field("Preferred agents of a customer")).hasValue("LEAVE_IN_QUEUE");
        admin.choose("Preferred agents of a customer", "Not asked first").save().isSaved();

        admin.goTo("Workstreams").begin("New workstream");
        assertThat(admin.field("Preferred agents of a customer")).hasValue("OFF");
        admin.page().locator("input[name=distribution][value=PICK]").check();
        assertThat(admin.field("Preferred agents of a customer")).hasCount(0);
    }
}
