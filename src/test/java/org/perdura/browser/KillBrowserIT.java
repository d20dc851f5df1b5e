package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.People.ANA;
import static org.perdura.support.People.MARIA;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.perdura.support.Browser;
import org.perdura.support.BrowserForTests;
import org.perdura.support.Database;
import org.perdura.support.Lanes;
import org.perdura.support.PerduraServer;
import org.perdura.support.Pictures;
import org.perdura.support.PortalPage;
import org.perdura.support.WorkspacePage;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;

/** The power goes out in mid-conversation, and comes back. */
@ExtendWith(BrowserForTests.class)
@ResourceLock(Lanes.OWN)
class KillBrowserIT {

    private static final String MARIA_SOUZA = "Maria Souza";
    private static final List<String> WORDS = List.of(
        "Is anybody there tonight?", "I am, good evening.", "Said just as the light went out.",
        "Said by Maria in the dark.", "Said by Ana in the dark.", "And here we are again.");

    /** Browsers try again by themselves, the longer it takes the more seldom. */
    private static final double UNTIL_BACK = Duration.ofSeconds(90).toMillis();

    @Test
    @Tag("NF-02")
    @Tag("CW-04")
    @Tag("CW-05")
    @Tag("AG-06")
    void nothing_is_lost_or_doubled_when_the_server_is_killed(Browser browser) {
        try (var perdura = new PerduraServer("killed", Database.h2()).shortLived().start()) {
            var ana = WorkspacePage.logIn(browser.device(), perdura, ANA);
            var portal = PortalPage.open(browser.device(), perdura, MARIA);
            var maria = portal.openWidget().write(WORDS.get(0));
            ana.accept(MARIA_SOUZA).reply(WORDS.get(1));
            maria.shows(WORDS.get(0), WORDS.get(1));
            Stream.of(ana.page(), portal.page()).forEach(KillBrowserIT::mark);

            maria.write(WORDS.get(2));
            perdura.kill();
            assertThat(ana.says("No connection.")).isVisible();
            maria.write(WORDS.get(3));
            ana.reply(WORDS.get(4));
            assertThat(maria.message(WORDS.get(3))).containsText("On this device, not sent yet");
            Pictures.take(ana.page(), "kill-1-workspace");
            Pictures.take(portal.page(), "kill-2-portal");

            perdura.start();
            waitForAll(ana.messages(), 5);
            waitForAll(maria.messages(), 5);
            maria.write(WORDS.get(5));
            waitForAll(ana.messages(), 6);
            waitForAll(maria.messages(), 6);

            var order = order(ana.messages());
            assertThat(order).containsExactlyInAnyOrderElementsOf(WORDS)
                .startsWith(WORDS.get(0), WORDS.get(1))
                .endsWith(WORDS.get(5));
            assertThat(order(maria.messages())).isEqualTo(order);
            assertThat(maria.says("not sent yet")).hasCount(0);
            assertThat(List.of(ana.page(), portal.page())).allMatch(KillBrowserIT::isMarked, "has not been reloaded");
            perdura.log().assertClean();
        }
    }

    private static void waitForAll(Locator messages, int count) {
        assertThat(messages).hasCount(count, new HasCountOptions().setTimeout(UNTIL_BACK));
    }

    /** Which of the words stands in each message, from the first to the last. */
    private static List<String> order(Locator messages) {
        return messages.allInnerTexts().stream()
            .map(message -> WORDS.stream().filter(message::contains).findFirst().orElse(message))
            .toList();
    }

    private static void mark(Page page) {
        page.evaluate("() => { window.stayed = true }");
    }

    private static boolean isMarked(Page page) {
        return Boolean.TRUE.equals(page.evaluate("() => window.stayed"));
    }
}
