package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.browser.Shop.chat;
import static org.perdura.browser.Shop.complaints;
import static org.perdura.browser.Shop.talks;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.support.Browser;
import org.perdura.support.NeedsBrowser;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;

import com.microsoft.playwright.Frame;

/** The chat on somebody else's pages, which may be strict, strange or hostile. */
@OnPerdura
@NeedsBrowser
class HostPageBrowserIT {

    private static final String STRICT =
        "default-src 'none'; script-src 'self' %1$s; frame-src %1$s; connect-src %1$s; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";
    private static final String STRANGE = "<form id=forms name=children><input name=attributes></form>"
        + "<img name=__proto__><a id=Perdura name=customElements></a><a id=widget></a><form id=body></form>";
    private static final String CALLS = "<script>Perdura.close(); Perdura.open(null); Perdura.open(7);"
        + " Perdura.open({ focus: {} }); Perdura.open()</script>";
    private static final List<String> NOT_THEIRS =
        List.of("/login.xhtml", "/admin/", "/workspace/", "/widget/host-page/frame");

    /** More than these requests for a ticket would be a loop. */
    private static final int FEW = 8;

    private static PerduraServer server;
    private static Shop shop;

    @BeforeAll
    static void open(PerduraServer perdura, Browser browser) {
        server = perdura;
        shop = Shop.open(perdura, browser);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    @Tag("B-387")
    @Tag("B-124")
    void a_strict_page_needs_three_lines_and_one_with_strange_names_none(Browser browser) {
        shop.strictPage("/strict", STRICT.formatted(server.origin())).page("/strange", STRANGE);

        for (var path : List.of("/strict", "/strange")) {
            var device = browser.device();
            var complaints = complaints(device);
            talks(shop.visit(device, path));
            assertThat(complaints).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "* { all: unset !important } iframe, section, button { display: none !important }",
        "h1 { position: fixed; inset: 0; z-index: 2147483647; pointer-events: none }"
            + "body > * { display: none; visibility: hidden; opacity: 0 }",
        "html { font-size: 64px; zoom: 4 } * { transform: none; max-width: 10px }"})
    @Tag("B-384")
    void no_style_of_the_page_hides_the_chat(String style, Browser browser) {
        shop.page("/styled", "dir=rtl", "<style>" + style + "</style>", "");

        talks(shop.visit(browser.device(), "/styled"));
    }

    @Test
    @Tag("B-380")
    @Tag("B-381")
    void only_the_page_and_its_chat_hear_each_other(Browser browser) {
        shop.frame("/stranger", "<p>Stranger</p>")
            .page("/around", "<iframe name=stranger src='" + shop.otherOrigin() + "/stranger'></iframe>");
        var page = shop.visit(browser.device(), "/around");
        chat(page);

        page.page().frame("stranger").evaluate(HostPageScripts.SHOUT);
        page.page().evaluate(HostPageScripts.FORGE, server.origin());
        page.page().evaluate(HostPageScripts.JUNK, server.origin());

        talks(page);
        assertThat(page.launcher()).hasAccessibleName("Close chat");
        assertThat(page.launcher()).not().hasCSS("background-color", "rgb(0, 0, 0)");
    }

    @Test
    @Tag("B-382")
    @Tag("B-383")
    @Tag("B-386")
    void whatever_the_page_calls_and_however_often_it_includes_it_there_is_one_chat(Browser browser) {
        var again = "<script src='" + shop.loader() + "' data-widget=other async></script>";
        shop.page("/twice", again + again + CALLS);
        var device = browser.device();
        var complaints = complaints(device);
        var page = shop.visit(device, "/twice");
        talks(page);

        page.page().evaluate(HostPageScripts.PUT_BACK);
        talks(page);
        page.page().evaluate("() => location.hash = 'elsewhere'");
        page.page().goBack();

        assertThat(page.page().locator("perdura-chat")).hasCount(1);
        assertThat(page.page().locator("perdura-chat iframe")).hasCount(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    @Tag("B-388")
    void without_storage_and_with_a_wrong_clock_the_chat_lives_as_long_as_its_page(Browser browser) {
        var device = browser.device();
        device.addInitScript(HostPageScripts.NO_STORAGE);

        var page = shop.page("/poor", "").visit(device, "/poor");

        talks(page);
        talks(page);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "throws | throw new Error('no') | We could not make sure that it is you.",
        "rejects | return Promise.reject(null) | We could not make sure that it is you.",
        "hangs | return new Promise(() => 0) | We could not make sure that it is you.",
        "nobody | return '' | Please sign in to this site",
        "an object | return {token: 1, toString() { return '<b>' }} | Your sign-in has ended.",
        "a whole page | return '<html>' + 'x'.repeat(20000) | We could not make sure that it is you."})
    @Tag("B-389")
    void a_bad_token_is_explained_and_a_good_one_heals(String what, String body, String explanation, Browser browser) {
        var device = browser.device();
        device.addInitScript(HostPageScripts.IMPATIENT);
        var asked = new AtomicInteger();
        device.onRequest(request -> asked.addAndGet(request.url().endsWith("/api/v1/session") ? 1 : 0));
        shop.page("/bad", "<script>window.perduraToken = () => { " + body + " }</script>");
        var page = shop.visit(device, "/bad");

        page.launcher().click();
        assertThat(page.widget().says(explanation)).isVisible();
        assertThat(asked).hasValueLessThan(FEW);
        page.page().evaluate("token => { perduraToken = () => token; Perdura.signIn() }", shop.token());

        assertThat(page.widget().field()).isVisible();
    }

    @Test
    @Tag("B-392")
    void a_foreign_page_frames_neither_staff_pages_nor_a_chat_that_is_not_its_own(Browser browser) {
        shop.frame("/thief", NOT_THEIRS.stream()
            .map(path -> "<iframe src='" + server.origin() + path + "'></iframe>")
            .collect(joining()));
        var device = browser.device();
        var complaints = complaints(device);
        var page = device.newPage();

        page.navigate(shop.otherOrigin() + "/thief");

        assertThat(page.frames().stream().map(Frame::url)).hasSize(1 + NOT_THEIRS.size())
            .noneMatch(url -> url.startsWith(server.origin()));
        assertThat(complaints).hasSizeGreaterThanOrEqualTo(NOT_THEIRS.size())
            .allMatch(complaint -> complaint.contains("frame-ancestors"));
    }
}
