package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.People.ANA;
import static org.perdura.support.People.DEMO;
import static org.perdura.support.People.MARIA;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.postFrame;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Browser;
import org.perdura.support.Desks;
import org.perdura.support.NeedsBrowser;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.Pictures;
import org.perdura.support.PortalPage;
import org.perdura.support.SocketClient;
import org.perdura.support.WorkspacePage;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import tools.jackson.databind.JsonNode;

/** Whatever people write is text to everybody who reads it. */
@OnPerdura
@NeedsBrowser
class InertTextBrowserIT {

    private static final List<String> TYPED = List.of(
        "<script>window.harmed = 1</script>",
        "<img src=x onerror='window.harmed = 1'>",
        "javascript:window.harmed=1",
        "[press me](javascript:window.harmed=2)",
        "<svg/onload=window.harmed=1> <b>bold</b>");
    private static final String LINK = "See https://example.com/?q=<b>&x=1 for more";

    /** Several sockets, each within what one may send in a second. */
    private static final int SOCKETS = 4;
    private static final int PAGE = 100;

    @BeforeEach
    void clear_the_desks(PerduraServer perdura) {
        Desks.clear(perdura);
    }

    @Test
    @Tag("CW-07")
    void markup_from_either_side_is_text_in_list_thread_and_widget(PerduraServer perdura, Browser browser) {
        var ana = WorkspacePage.logIn(browser.device(), perdura, ANA);
        var portal = PortalPage.open(browser.device(), perdura, MARIA);
        var maria = portal.openWidget();

        maria.write(TYPED.get(0));
        assertThat(ana.offer("Maria Souza")).containsText(TYPED.get(0));
        TYPED.stream().skip(1).forEach(maria::write);
        ana.accept("Maria Souza");
        TYPED.forEach(attempt -> assertThat(ana.message(attempt)).isVisible());
        assertThat(ana.list("Answered")).containsText(TYPED.get(TYPED.size() - 1));
        TYPED.forEach(ana::reply);
        TYPED.forEach(attempt -> assertThat(maria.message(attempt)).hasCount(2));

        assertThat(ana.messages()).hasCount(2 * TYPED.size());
        List.of(ana.messages(), maria.messages()).forEach(InertTextBrowserIT::isInert);
        List.of(ana.page(), portal.page()).forEach(InertTextBrowserIT::isUnharmed);
    }

    @Test
    @Tag("CW-07")
    void an_address_becomes_a_link_that_gives_nothing_away(PerduraServer perdura, Browser browser) {
        var ana = WorkspacePage.logIn(browser.device(), perdura, ANA);
        PortalPage.open(browser.device(), perdura, MARIA).openWidget().write(LINK);

        var link = ana.accept("Maria Souza").message(LINK).getByRole(AriaRole.LINK);

        assertThat(link).hasAttribute("rel", Pattern.compile("noopener.*noreferrer|noreferrer.*noopener"));
        assertThat(link).hasAttribute("target", "_blank");
    }

    @Test
    @Tag("B-085")
    @Tag("B-086")
    @Tag("B-087")
    @Tag("B-088")
    @Tag("B-089")
    @Tag("B-090")
    @Tag("B-092")
    @Tag("B-093")
    @Tag("B-094")
    @Tag("B-095")
    @Tag("B-096")
    @Tag("B-098")
    @Tag("B-099")
    @Tag("B-100")
    @Tag("B-101")
    @Tag("B-102")
    @Tag("B-104")
    @Tag("B-105")
    @Tag("B-106")
    @Tag("B-107")
    @Tag("B-108")
    @Tag("B-110")
    @Tag("B-111")
    @Tag("B-113")
    @Tag("B-114")
    @Tag("B-117")
    @Tag("B-118")
    @Tag("B-120")
    @Tag("B-124")
    void whatever_either_side_writes_is_kept_as_it_is_and_shown_as_text(PerduraServer perdura, Browser browser) {
        var texts = HostileTexts.all();
        var written = Stream.concat(texts.stream(), texts.stream()).toList();
        assertThat(talk(perdura, texts)).isEqualTo(written);
        var desk = browser.device();
        var phone = browser.phone();
        var quiet = List.of(Quiet.on(desk, perdura), Quiet.on(phone, perdura));

        var ana = WorkspacePage.logIn(desk, perdura, ANA).open("Maria Souza");
        assertThat(ana.messages().first()).isVisible();
        var portal = PortalPage.open(phone, perdura, MARIA);
        portal.openWidget();
        var seen = List.of(Readout.ofWorkspace(ana.page().mainFrame(), written.size()),
            Readout.ofWidget(frameOf(portal), written.size()));

        assertThat(seen).allSatisfy(readout -> {
            assertThat(readout.faults()).isEmpty();
            assertThat(readout.texts()).hasSameSizeAs(written);
            assertThat(readout.withoutLinks()).isSubsetOf(written);
            assertThat(written).filteredOn(text -> !readout.texts().contains(text)).as("shown otherwise")
                .allMatch(text -> text.toLowerCase(ROOT).contains("http"));
        });
        Pictures.take(ana.page(), "inert-workspace");
        Pictures.take(portal.page(), "inert-widget");
        quiet.forEach(Quiet::isKept);
    }

    @Test
    @Tag("B-086")
    @Tag("B-088")
    @Tag("B-122")
    void the_list_shows_the_newest_word_as_text_and_so_do_notes_and_details(PerduraServer perdura, Browser browser) {
        var device = browser.device();
        var quiet = Quiet.on(device, perdura);
        var ana = WorkspacePage.logIn(device, perdura, ANA);
        try (var maria = SocketClient.customer(perdura, DEMO, MARIA); var window = SocketClient.agent(perdura, ANA)) {
            var conversation = maria.post("Hello").path("conversation").asString();
            ana.accept("Maria Souza");

            HostileTexts.of("B-086").forEach(text -> {
                maria.post(text);
                assertThat(ana.list("Answered").locator(".row__text")).hasText(text);
                window.request(frame("note").put("conversation", conversation).put("id", UUID.randomUUID().toString())
                    .put("text", text));
                assertThat(ana.page().locator("details-pane .event__text").first()).hasText(text);
                assertThat(ana.page().locator(".message--note .message__text").last()).hasText(text);
            });
        }

        isInert(ana.page().locator(".row__text, .event__text, .message__text"));
        isUnharmed(ana.page());
        quiet.isKept();
    }

    /** Both have said all of it; answers what is stored, in order. */
    private static List<String> talk(PerduraServer perdura, List<String> texts) {
        var maria = several(() -> SocketClient.customer(perdura, DEMO, MARIA));
        var ana = several(() -> SocketClient.agent(perdura, ANA));
        try {
            ana.get(0).request(frame("presence").put("presence", "busy"));
            var conversation = say(texts.get(0), maria.get(0), null).path("conversation").asString();
            ana.get(0).command("pick", conversation);
            IntStream.range(1, texts.size()).forEach(i -> say(texts.get(i), maria.get(i % SOCKETS), null));
            IntStream.range(0, texts.size()).forEach(i -> say(texts.get(i), ana.get(i % SOCKETS), conversation));
            return stored(maria.get(0));
        } finally {
            Stream.concat(maria.stream(), ana.stream()).forEach(SocketClient::close);
        }
    }

    private static List<SocketClient> several(Supplier<SocketClient> opened) {
        return Stream.generate(opened).limit(SOCKETS).toList();
    }

    private static JsonNode say(String text, SocketClient speaker, String conversation) {
        var accepted = speaker.request(postFrame(UUID.randomUUID(), text).put("conversation", conversation));
        assertThat(SocketClient.type(accepted)).as("%s to %s", accepted, text).isEqualTo("accepted");
        return accepted;
    }

    /** What people have said, page by page. */
    private static List<String> stored(SocketClient reader) {
        var words = new ArrayList<JsonNode>();
        JsonNode page;
        do {
            var after = words.isEmpty() ? 0 : words.get(words.size() - 1).path("seq").asLong();
            page = reader.request(frame("history").put("after", after).put("limit", PAGE));
            page.path("messages").forEach(words::add);
        } while (page.path("more").asBoolean());
        return words.stream()
            .filter(word -> !word.path("from").path("kind").asString().equals("system"))
            .map(word -> word.path("text").asString())
            .toList();
    }

    private static Frame frameOf(PortalPage portal) {
        return portal.page().frames().stream()
            .filter(frame -> frame.url().contains("/frame"))
            .findFirst()
            .orElseThrow();
    }

    private static void isInert(Locator place) {
        assertThat(place.locator("script, img, b, svg[onload], a[href^='javascript'], h1")).hasCount(0);
    }

    private static void isUnharmed(Page page) {
        page.frames().forEach(frame -> assertThat(frame.evaluate("() => window.harmed ?? null")).isNull());
    }
}
