package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.AdminPages;
import org.perdura.support.Browser;
import org.perdura.support.LoginPage;
import org.perdura.support.NeedsBrowser;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Whatever administrators call things, it is a name to everybody who reads it. */
@OnPerdura
@NeedsBrowser
class InertNamesBrowserIT {

    private static final String NAME = "\"><img src=x onerror=harmed=1>${7*7}#{7*7}{{7*7}}&lt;u&gt;'; %_\\";
    private static final String PASSWORD = "correct horse battery";

    @Test
    @Tag("B-087")
    @Tag("B-088")
    @Tag("B-270")
    void a_hostile_name_is_a_name_in_forms_lists_choices_titles_and_the_widget(PerduraServer perdura, Browser browser) {
        var device = browser.device();
        var quiet = Quiet.on(device, perdura);
        var admin = AdminPages.logIn(device, perdura);
        admin.goTo("Queues").begin("New queue").fill("Name", NAME).create().isSaved();
        admin.goTo("Agents").begin("New agent").fill("Display name", NAME).fill("Login", "hostile")
            .fill("Password", PASSWORD).tick("Agent").tick(NAME).create().isSaved();
        admin.goTo("Authentication").begin("New authentication setting").fill("Name", NAME).fill("Issuer", NAME)
            .fill("Audience", NAME).fill("Address of the key", "https://hostile.example/jwks").create().isSaved();
        admin.goTo("Workstreams").begin("New workstream").fill("Name", NAME).choose("Fallback queue", NAME).create()
            .isSaved();
        admin.goTo("Widgets").begin("New widget").fill("Name", NAME).fill("Key", "hostile").fill("Title", NAME)
            .choose("Workstream", NAME + " (Persistent)").choose("Authentication", NAME).create().isSaved();

        isAName(admin.heading(NAME), admin.page());
        for (var list : new String[] {"Queues", "Agents", "Authentication", "Workstreams", "Widgets"}) {
            admin.goTo(list).find(NAME).open(NAME);
            isAName(admin.heading(NAME), admin.page());
            assertThat(admin.page()).hasTitle(NAME + " · Perdura");
        }

        var frame = device.newPage();
        frame.navigate(perdura.origin() + "/widget/hostile/frame");
        isAName(frame.locator(".header__title"), frame);
        assertThat(frame).hasTitle(NAME);
        var workspace = LoginPage.before("/workspace/", browser.device(), perdura).logIn("hostile", PASSWORD);
        isAName(workspace.getByText(NAME).first(), workspace);
        quiet.isKept();
    }

    private static void isAName(Locator place, Page page) {
        assertThat(place).hasText(NAME);
        assertThat(page.locator("img, u")).hasCount(0);
        assertThat(page.evaluate("() => window.harmed ?? null")).isNull();
    }
}
