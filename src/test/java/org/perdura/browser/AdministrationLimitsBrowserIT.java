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

/** What an administrator cannot enter, be it by mistake. */
@OnPerdura
@NeedsBrowser
class AdministrationLimitsBrowserIT {

    private static final String EMPTY = "Fill in this field.";
    private static final String NO_NUMBER = "Enter a whole number.";

    private AdminPages admin;

    @BeforeEach
    void log_in(PerduraServer perdura, Browser browser) {
        admin = AdminPages.logIn(browser.device(), perdura);
    }

    @Test
    @Tag("B-272")
    void a_number_is_a_whole_one_within_its_bounds() {
        admin.goTo("Agents").begin("New agent");

        isRefused("Capacity", "-1", "At least 0.");
        isRefused("Capacity", "10001", "At most 10,000.");
        isRefused("Capacity", "2147483648", NO_NUMBER);
        isRefused("Capacity", "1.5", NO_NUMBER);
        isRefused("Capacity", "1e3", NO_NUMBER);
        isRefused("Capacity", "", EMPTY);
        admin.goTo("Workstreams").begin("New workstream");
        isRefused("Units of a conversation", "", EMPTY);
    }

    @Test
    @Tag("B-094")
    @Tag("B-270")
    @Tag("B-286")
    void a_text_is_there_fits_and_shows_all_of_itself() {
        admin.goTo("Queues").begin("New queue");
        isRefused("Name", "   ", EMPTY);
        isRefused("Name", "a".repeat(101), "At most 100 characters.");
        isRefused("Name", "abc\u202Egpj.exe", "One line, without invisible characters.");
        isRefused("Name", "a\u200Bb", "One line, without invisible characters.");
        admin.goTo("Widgets").begin("New widget");
        isRefused("Color", "red;}body{display:none}", "Six hexadecimal digits");
        isRefused("Color", "#12345", "Six hexadecimal digits");
        isRefused("Color", "url(//x)", "Six hexadecimal digits");
    }

    @Test
    @Tag("B-281")
    void a_form_that_is_sent_twice_is_saved_once() {
        admin.goTo("Queues").begin("New queue").fill("Name", "Only once");
        admin.button("Create").dblclick();
        admin.isSaved();

        admin.page().goBack();
        admin.page().goBack();
        admin.goTo("Queues").find("Only once");

        assertThat(admin.rows()).hasCount(1);
    }

    @Test
    @Tag("B-278")
    void the_last_administrator_stays_one() {
        admin.goTo("Agents").open("Alex Moreira").tick("Agent").untick("Administrator").save();
        assertThat(admin.problems()).containsText("Nobody else could administer Perdura.");

        admin.goTo("Agents").open("Alex Moreira").tick("Disabled").save();
        assertThat(admin.problems()).containsText("Nobody else could administer Perdura.");
    }

    /** Whatever the browser would have kept from being typed. */
    private void isRefused(String label, String value, String because) {
        admin.field(label).evaluate("field => field.removeAttribute('maxlength')");
        admin.fill(label, value).create().isRefused(label, value, because);
    }
}
