package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.People.ANA;
import static org.perdura.support.People.MARIA;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.AdminPages;
import org.perdura.support.Browser;
import org.perdura.support.Desks;
import org.perdura.support.NeedsBrowser;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.PortalPage;
import org.perdura.support.WorkspacePage;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;

/** The policies that our answers carry hold in a browser, and nothing of ours needs more than they allow. */
@OnPerdura
@NeedsBrowser
@Tag("S-21")
class PolicyBrowserIT {

    private static final String INJECT = """
        () => {
          const attempt = smuggle => { try { smuggle() } catch { window.refused = true } }
          const script = document.createElement("script")
          attempt(() => script.textContent = "window.harmed = 1")
          document.body.append(script)
          attempt(() => document.body.setAttribute("onclick", "window.harmed = 2"))
          document.body.click()
          attempt(() => document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.harmed = 3'>"))
        }
        """;

    private HttpServer foreign;
    private String html = "";

    @BeforeEach
    void open(PerduraServer perdura) throws IOException {
        Desks.clear(perdura);
        foreign = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        foreign.createContext("/", exchange -> {
            var bytes = html.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        foreign.start();
    }

    @AfterEach
    void close() {
        foreign.stop(0);
    }

    private Page foreignPage(Browser browser, String body) {
        html = "<!doctype html><html><body>" + body + "</body></html>";
        var page = browser.device().newPage();
        page.navigate("http://127.0.0.1:" + foreign.getAddress().getPort() + "/");
        return page;
    }

    @Test
    @Tag("B-392")
    void no_foreign_page_frames_ours(PerduraServer perdura, Browser browser) {
        var ours = List.of("/", "/login.xhtml", "/workspace/", "/admin/", "/nowhere", "/widget/demo/frame");

        var page = foreignPage(browser, ours.stream().map(path -> "<iframe src='" + perdura.origin() + path
            + "'></iframe>").reduce("", String::concat));

        assertThat(page.frames().stream().skip(1).map(frame -> frame.url())
            .filter(url -> url.startsWith(perdura.origin()))).isEmpty();
    }

    @Test
    @Tag("B-393")
    void a_script_that_somebody_smuggles_into_a_page_does_not_run(PerduraServer perdura, Browser browser) {
        var workspace = WorkspacePage.logIn(browser.device(), perdura, ANA).page();
        var portal = PortalPage.open(browser.device(), perdura, MARIA);
        portal.openWidget();
        var frame = portal.page().frames().get(1);
        var admin = AdminPages.logIn(browser.device(), perdura).page();

        workspace.evaluate(INJECT);
        frame.evaluate(INJECT);
        admin.evaluate(INJECT);

        assertThat(Stream.of(workspace.evaluate("window.harmed"), frame.evaluate("window.harmed"),
            admin.evaluate("window.harmed")))
            .containsOnlyNulls();
        assertThat(Stream.of(workspace.evaluate("window.refused"), frame.evaluate("window.refused")))
            .containsOnly(true);
    }

    @Test
    void a_day_with_widget_and_workspace_violates_no_policy(PerduraServer perdura, Browser browser) {
        var violations = new ArrayList<String>();
        var workspaceDevice = browser.device();
        var portalDevice = browser.device();
        Stream.of(workspaceDevice, portalDevice).forEach(device -> device.onConsoleMessage(message -> {
            if (message.text().matches("(?s).*(Content Security Policy|Trusted(HTML|Script)|Refused to).*")) {
                violations.add(message.text());
            }
        }));

        var ana = WorkspacePage.logIn(workspaceDevice, perdura, ANA);
        var maria = PortalPage.open(portalDevice, perdura, MARIA).openWidget();
        maria.write("Is it <b>safe</b>? https://example.com/");
        ana.accept("Maria Souza");
        ana.reply("It is.");
        assertThat(maria.message("It is.")).isVisible();

        assertThat(violations).isEmpty();
    }

    @Test
    @Tag("S-24")
    void a_page_may_insist_on_the_fingerprint_that_we_publish(PerduraServer perdura, Browser browser) {
        var admin = AdminPages.logIn(browser.device(), perdura).goTo("Widgets").open("Service").page();
        var snippet = admin.locator("#pinnedSnippet").textContent();

        var trusting = foreignPage(browser, snippet);
        assertThat((Boolean) trusting.evaluate("customElements.whenDefined('perdura-chat').then(() => true)")).isTrue();

        var failed = new ArrayList<String>();
        var suspicious = browser.device().newPage();
        suspicious.onConsoleMessage(message -> failed.add(message.text()));
        html = "<!doctype html><body>" + snippet.replaceFirst("sha384-....", "sha384-AAAA") + "</body>";
        suspicious.navigate("http://127.0.0.1:" + foreign.getAddress().getPort() + "/");
        assertThat(suspicious.evaluate("customElements.get('perdura-chat')")).isNull();
        assertThat(failed).anyMatch(message -> message.contains("integrity"));
    }
}
