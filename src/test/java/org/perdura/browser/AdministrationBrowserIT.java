package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.perdura.support.People.CHLOE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.AdminPages;
import org.perdura.support.Browser;
import org.perdura.support.LoginPage;
import org.perdura.support.NeedsBrowser;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.Pictures;
import org.perdura.support.PortalPage;

/** An administrator sets everything up, from nothing to a widget on a page. */
@OnPerdura
@NeedsBrowser
class AdministrationBrowserIT {

    private static final String SHORT_KEY = """
            -----BEGIN PUBLIC KEY-----
            MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC4eEjKzHJGaruVxU8c/F6fqiUe
            jM/qmABCpNCFBiJdnHDKD0aSQtyRwHtpwqtH6aqME/Q5HX0vMKY7dzk8BsxEwzKA
            lFsP8+SGacQ0hdCZiAoi2TLcqE5LU4Rdl+pK9NRRyu78p97E2Vq/u49KNhZQ8B22
            PoYfHLnQxO9BIC10AQIDAQAB
            -----END PUBLIC KEY-----""";

    private AdminPages admin;

    @BeforeEach
    void log_in(PerduraServer perdura, Browser browser) {
        admin = AdminPages.logIn(browser.device(), perdura);
    }

    @Test
    @Tag("PC-01")
    @Tag("WD-08")
    @Tag("ST-05")
    @Tag("CW-01")
    void everything_for_a_persistent_widget_is_set_up_in_five_forms(PerduraServer perdura, Browser browser) {
        admin.goTo("Queues").begin("New queue").fill("Name", "Repairs").tick("Ana Ribeiro (ana)")
            .create().isSaved();
        admin.goTo("Agents").begin("New agent").fill("Display name", "Dora Nunes").fill("Login", "dora")
            .fill("Password", "correct horse battery").tick("Agent").tick("Repairs").create().isSaved();
        admin.goTo("Authentication").begin("New authentication setting").fill("Name", "Repair portal")
            .fill("Issuer", "https://repairs.example").fill("Audience", "perdura")
            .fill("Address of the key", "https://repairs.example/jwks").create().isSaved();
        createWorkstream();
        admin.goTo("Widgets").begin("New widget").fill("Name", "Repairs widget").fill("Key", "repairs")
            .choose("Workstream", "Repairs stream (Persistent)").fill("Title", "Repairs")
            .choose("Authentication", "Repair portal")
            .fill("Allowed origins", "https://repairs.example").create().isSaved();

        assertThat(admin.page().getByText("data-widget=\"repairs\"").first()).isVisible();
        Pictures.take(admin.page(), "admin-widget");
        var dora = LoginPage.before("/workspace/", browser.device(), perdura).logIn("dora", "correct horse battery");
        assertThat(dora.getByText("Dora Nunes")).isVisible();
    }

    private void createWorkstream() {
        admin.goTo("Workstreams").begin("New workstream").fill("Name", "Repairs stream")
            .choose("Fallback queue", "Repairs");
        assertThat(admin.field("Make chats persistent")).isChecked();
        var distribution = admin.group("Work distribution");
        assertThat(distribution.getByLabel("Keep same agent for the entire conversation")).isChecked();
        assertThat(distribution.getByLabel("Auto-close after inactivity")).hasValue("28");
        Pictures.take(admin.page(), "admin-workstream-new");
        admin.create().isSaved();

        assertThat(admin.field("Make chats persistent")).hasCount(0);
        assertThat(admin.page().getByText("Chosen when it was created; cannot be changed.").first()).isVisible();
    }

    @Test
    @Tag("AD-03")
    void who_uses_a_widget_is_disconnected_when_it_is_switched_off(PerduraServer perdura, Browser browser) {
        var portal = PortalPage.open(browser.device(), perdura, CHLOE);
        var chloe = portal.openWidget();
        var wayToWrite = chloe.field().or(chloe.startAnew());
        assertThat(wayToWrite).isVisible();
        admin.goTo("Widgets").open("Service");

        admin.untick("Enabled").save().isSaved();
        try {
            assertThat(wayToWrite).isHidden();
            Pictures.take(portal.page(), "widget-switched-off");
        } finally {
            admin.tick("Enabled").save().isSaved();
        }
    }

    @Test
    @Tag("B-270")
    @Tag("B-284")
    void an_empty_form_says_at_each_field_what_is_missing() {
        admin.goTo("Queues").begin("New queue").create().isRefused("Name", "", "Fill in this field.");
        admin.goTo("Workstreams").begin("New workstream").create().isRefused("Name", "", "Fill in this field.");
        admin.goTo("Widgets").begin("New widget").create().isRefused("Title", "", "Fill in this field.");
        admin.goTo("Authentication").begin("New authentication setting").create()
            .isRefused("Issuer", "", "Fill in this field.");
        Pictures.take(admin.page(), "admin-refused");
    }

    @Test
    @Tag("B-270")
    @Tag("B-282")
    void what_was_typed_is_kept_when_a_value_is_refused() {
        admin.goTo("Queues").begin("New queue").fill("Name", "Service").create()
            .isRefused("Name", "Service", "This is taken already.");
        admin.goTo("Widgets").begin("New widget").fill("Name", "Kept")
            .fill("Allowed origins", "https://shop.example/path").create()
            .isRefused("Allowed origins", "https://shop.example/path", "is not an origin");
        assertThat(admin.field("Name")).hasValue("Kept");

        admin.goTo("Workstreams").begin("New workstream").fill("Units of a conversation", "many").create()
            .isRefused("Units of a conversation", "many", "Enter a whole number.");
        admin.goTo("Authentication").begin("New authentication setting").fill("Name", "Weak")
            .fill("Issuer", "https://weak.example").fill("Audience", "perdura").tick("Public key pasted here")
            .fill("Public key", SHORT_KEY).create()
            .isRefused("Public key", SHORT_KEY, "This key is not strong enough");
    }

    @Test
    void values_that_contradict_each_other_are_refused() {
        admin.goTo("Widgets").begin("New widget").fill("Name", "For anybody").fill("Key", "for-anybody")
            .fill("Title", "Anybody").choose("Workstream", "Service (Persistent)").create();

        assertThat(admin.problems()).containsText("A persistent conversation must know its customer again.");
        assertThat(admin.field("Key")).hasValue("for-anybody");
    }

    @Test
    @Tag("B-270")
    void nothing_is_longer_than_it_may_be() {
        admin.goTo("Queues").begin("New queue");
        admin.field("Name").evaluate("field => field.removeAttribute('maxlength')");

        admin.fill("Name", "q".repeat(101)).create().isRefused("Name", "q".repeat(101), "At most 100 characters.");
    }

    @Test
    @Tag("B-279")
    void the_second_of_two_who_save_keeps_what_they_typed_and_hears_of_it(PerduraServer perdura, Browser browser) {
        admin.goTo("Queues").begin("New queue").fill("Name", "Shared").create().isSaved();
        var other = AdminPages.logIn(browser.device(), perdura).goTo("Queues").open("Shared");
        admin.fill("Name", "Shared by the first").save().isSaved();

        other.fill("Name", "Shared by the second").save();

        assertThat(other.problems()).containsText("Somebody else saved in between.");
        assertThat(other.field("Name")).hasValue("Shared by the second");
    }
}
