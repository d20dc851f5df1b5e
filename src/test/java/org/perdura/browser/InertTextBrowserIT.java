package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.People.ANA;
import static org.perdura.support.People.MARIA;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Browser;
import org.perdura.support.Desks;
import org.perdura.support.NeedsBrowser;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.PortalPage;
import org.perdura.support.WorkspacePage;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Whatever people write is text to everybody who reads it. */
@OnPerdura
@NeedsBrowser
class InertTextBrowserIT {

    private static final List<String> ATTEMPTS = List.of(
        "<script>window.harmed = 1</script>",
        "<img src=x onerror='window.harmed = 1'>",
        "javascript:window.harmed=1",
        "[press me](javascript:window.harmed=2)",
        "<svg/onload=window.harmed=1> <b>bold</b>");
    private static final String LINK = "See https://example.com/?q=<b>&x=1 for more";

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

        maria.write(ATTEMPTS.get(0));
        assertThat(ana.offer("Maria Souza")).containsText(ATTEMPTS.get(0));
        ATTEMPTS.stream().skip(1).forEach(maria::write);
        ana.accept("Maria Souza");
        ATTEMPTS.forEach(attempt -> assertThat(ana.message(attempt)).isVisible());
        assertThat(ana.list("Answered")).containsText(ATTEMPTS.get(ATTEMPTS.size() - 1));
        ATTEMPTS.forEach(ana::reply);
        ATTEMPTS.forEach(attempt -> assertThat(maria.message(attempt)).hasCount(2));

        assertThat(ana.messages()).hasCount(2 * ATTEMPTS.size());
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

    private static void isInert(Locator messages) {
        assertThat(messages.locator("script, img, b, svg[onload], a[href^='javascript']")).hasCount(0);
    }

    private static void isUnharmed(Page page) {
        page.frames().forEach(frame -> assertThat(frame.evaluate("() => window.harmed ?? null")).isNull());
    }
}
