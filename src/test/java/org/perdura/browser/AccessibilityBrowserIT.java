package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.perdura.support.People.ANA;
import static org.perdura.support.People.JOAO;
import static org.perdura.support.People.MARIA;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.AdminPages;
import org.perdura.support.Browser;
import org.perdura.support.Desks;
import org.perdura.support.NeedsBrowser;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.Pictures;
import org.perdura.support.PortalPage;
import org.perdura.support.WorkspacePage;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

/** Every page in both themes under the rules of WCAG that a machine can check, and at the width of a small phone. */
@OnPerdura
@NeedsBrowser
@Tag("CW-08")
class AccessibilityBrowserIT {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** All that another theme can change. */
    private static final List<String> COLORS = List.of("color-contrast", "link-in-text-block");
    private static final int NARROW = 320;
    private static final int HEIGHT = 640;
    private static final List<String> ADMIN_PAGES =
        List.of("workstream", "widget", "queue", "agent", "calendar", "message", "authentication");

    private final SoftAssertions all = new SoftAssertions();

    @BeforeEach
    void clear_the_desks(PerduraServer perdura) {
        Desks.clear(perdura);
    }

    @Test
    void the_conversation_of_both_sides(PerduraServer perdura, Browser browser) {
        var ana = WorkspacePage.logIn(browser.device(), perdura, ANA);
        var portal = PortalPage.open(browser.device(), perdura, MARIA);
        var maria = portal.openWidget().write("See https://example.com, please.");
        checkThemes("the workspace with an offer", ana.page());
        ana.accept("Maria Souza").reply("I have seen it.");
        maria.shows("See https://example.com, please.", "I have seen it.");

        check("the widget", portal.page());
        check("the workspace", ana.page());
        all.assertAll();
    }

    @Test
    void a_live_chat_that_waits_and_its_question_before_the_end(PerduraServer perdura, Browser browser) {
        var portal = PortalPage.openLive(browser.device(), perdura, JOAO);
        var joao = portal.openWidget().write("Is somebody there?");
        assertThat(joao.queue()).isVisible();

        check("the live widget", portal.page());
        joao.end().click();
        check("the live widget's question", portal.page());
        all.assertAll();
    }

    @Test
    void the_doors(PerduraServer perdura, Browser browser) {
        var page = browser.device().newPage();
        Stream.of("/", "/login.xhtml").forEach(path -> visit(perdura, page, path));
        all.assertAll();
    }

    @Test
    void the_administration(PerduraServer perdura, Browser browser) {
        var admin = AdminPages.logIn(browser.device(), perdura);
        ADMIN_PAGES.forEach(name -> visitListAndForm(perdura, admin, name));
        all.assertAll();
    }

    /** A form opens from its list only; who goes there directly is refused. */
    private void visitListAndForm(PerduraServer perdura, AdminPages admin, String name) {
        visit(perdura, admin.page(), "/admin/" + name + "s.xhtml");
        admin.rows().first().getByRole(AriaRole.LINK).first().click();
        assertThat(admin.button("Save")).isVisible();
        check("admin/" + name, admin.page());
    }

    private void visit(PerduraServer perdura, Page page, String path) {
        page.navigate(perdura.origin() + path);
        check(path, page);
    }

    private void check(String name, Page page) {
        checkThemes(name, page);
        var size = page.viewportSize();
        page.setViewportSize(NARROW, HEIGHT);
        Pictures.take(page, "narrow-" + file(name));
        all.assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
            .as("%s at %s px", name, NARROW)
            .isLessThanOrEqualTo(NARROW);
        page.setViewportSize(size.width, size.height);
    }

    private void checkThemes(String name, Page page) {
        checkTheme(name, page, ColorScheme.DARK, new AxeBuilder(page).withRules(COLORS));
        checkTheme(name, page, ColorScheme.LIGHT, new AxeBuilder(page));
    }

    private void checkTheme(String name, Page page, ColorScheme theme, AxeBuilder axe) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        Pictures.take(page, theme.name().toLowerCase() + "-" + file(name));
        all.assertThat(violations(axe)).as("%s, %s", name, theme).isEmpty();
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
            .filter(rule -> GRAVE.contains(rule.getImpact()))
            .flatMap(rule -> rule.getNodes().stream()
                .map(node -> rule.getId() + " at " + node.getTarget() + ": " + node.getFailureSummary()))
            .toList();
    }

    private static String file(String name) {
        return name.equals("/") ? "front-page" : name.replaceAll("^/|[.]xhtml$", "").replaceAll("[^a-z]+", "-");
    }
}
