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
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.Pictures;
import org.perdura.support.PortalPage;
import org.perdura.support.SupervisorPages;
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
        List.of("workstream", "widget", "queue", "skill", "agent", "calendar", "message", "authentication");

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

    @Test
    void customers_and_whom_they_prefer(PerduraServer perdura, Browser browser) {
        Office.persistent(perdura, 0).ticket("maria");
        var admin = AdminPages.logIn(browser.device(), perdura);
        visitListAndForm(perdura, admin, "customer", "?q=maria");
        all.assertAll();
    }

    @Test
    void presences_profiles_and_timeout_rules(PerduraServer perdura, Browser browser) {
        var admin = AdminPages.logIn(browser.device(), perdura);
        visit(perdura, admin.page(), "/admin/presences.xhtml");
        follow(admin, "What presences do by themselves");
        check("admin/presence-setting", admin.page());
        admin.goTo("Presences").begin("New presence");
        check("admin/presence", admin.page());
        visit(perdura, admin.page(), "/admin/profiles.xhtml");
        admin.begin("New capacity profile");
        check("admin/profile", admin.page());

        follow(admin.goTo("Workstreams").open("Service"), "Timeout rules");
        admin.button("Add a rule").click();
        assertThat(admin.group("Rule 1")).isVisible();
        check("admin/timeout-rules", admin.page());
        all.assertAll();
    }

    @Test
    void rules_and_what_they_would_do(PerduraServer perdura, Browser browser) {
        var admin = AdminPages.logIn(browser.device(), perdura);
        visit(perdura, admin.page(), "/admin/what-if.xhtml?asked=true");
        visit(perdura, admin.page(), "/admin/rules.xhtml");
        admin.begin("New classification rule");
        check("admin/classification-rule", admin.page());
        admin.goTo("Rules").begin("New routing rule").button("Add a condition").click();
        assertThat(admin.group("Condition 1")).isVisible();
        check("admin/routing-rule", admin.page());
        all.assertAll();
    }

    private static void follow(AdminPages admin, String link) {
        admin.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
        assertThat(admin.button("Save")).isVisible();
    }

    @Test
    void the_supervision(PerduraServer perdura, Browser browser) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            ana.command("pick", maria.post("Hello, anybody?").path("conversation").asString());
            var sofia = SupervisorPages.logIn(browser.device(), perdura);
            Stream.of("conversations", "agents", "stuck")
                .forEach(list -> visit(perdura, sofia.page(), "/supervisor/" + list + ".xhtml"));

            sofia.goTo("Conversations").narrow("Queue", office.widget()).open("Customer");
            check("supervisor/conversation", sofia.page());
            sofia.begin("Transfer");
            check("supervisor/step", sofia.page());
            sofia.goTo("Agents").narrow("Queue", office.widget()).open(office.login(0));
            check("supervisor/agent", sofia.page());
            all.assertAll();
        }
    }

    /** A form opens from its list only; who goes there directly is refused. */
    private void visitListAndForm(PerduraServer perdura, AdminPages admin, String name) {
        visitListAndForm(perdura, admin, name, "");
    }

    private void visitListAndForm(PerduraServer perdura, AdminPages admin, String name, String search) {
        visit(perdura, admin.page(), "/admin/" + name + "s.xhtml" + search);
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
