package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.perdura.support.People.ANA;
import static org.perdura.support.People.CHLOE;
import static org.perdura.support.People.DEMO;
import static org.perdura.support.People.DEMO_LIVE;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
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
import org.perdura.support.WorkspacePage;

/** By night: who lasts can write at any hour, who is live comes back in the morning. */
@OnPerdura
@NeedsBrowser
class NightBrowserIT {

    private static final String MARIA_SOUZA = "Maria Souza";
    private static final String JOAO_LIMA = "João Lima";
    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
    private static final int OPENING = 9;
    private static final int CLOSING = 18;
    private static final Pattern BANNER =
        Pattern.compile("We are closed\\. You can write now; we answer (today|tomorrow) at 09:00");

    private PerduraServer server;

    @BeforeEach
    void clear_the_desks(PerduraServer perdura) {
        server = perdura;
        Desks.clear(perdura);
    }

    @AfterEach
    void open_at_any_hour() {
        List.of(DEMO, DEMO_LIVE).forEach(widget -> server.post("/testing/hours?widget=" + widget, ""));
    }

    private void keepHours(String more) {
        var hours = "&zone=" + ZONE + "&from=" + OPENING + "&to=" + CLOSING;
        List.of(DEMO, DEMO_LIVE).forEach(widget -> server.post("/testing/hours?widget=" + widget + hours + more, ""));
    }

    /** How long it is until that hour begins. */
    private Duration until(int hour) {
        var now = server.now().atZone(ZONE);
        var then = now.truncatedTo(HOURS).withHour(hour);
        return Duration.between(now, then.isAfter(now) ? then : then.plusDays(1));
    }

    @Test
    @Tag("OH-02")
    @Tag("OH-03")
    @Tag("OH-04")
    @Tag("PC-11")
    void a_chat_that_lasts_begins_at_night_and_a_live_one_in_the_morning(Browser browser) {
        keepHours("&shown=We+are+asleep");
        server.advance(until(CLOSING + 2));
        var ana = WorkspacePage.logIn(BothChats.device(server, browser), server, ANA);
        var both = BothChats.open(server, browser);

        assertThat(both.persistent().hours()).hasText(BANNER);
        both.persistent().write("I will be at home on Thursday.");
        assertThat(both.persistent().notices().last()).containsText("We are closed now and open again");
        assertThat(ana.list("Open")).containsText(MARIA_SOUZA);
        assertThat(ana.offers()).hasCount(0);
        assertThat(both.live().says("We are asleep")).isVisible();
        assertThat(both.live().says("We are back")).isVisible();
        assertThat(both.live().field()).isHidden();
        both.take("night");

        both.pass(until(OPENING).plusMinutes(1));
        assertThat(both.persistent().hours()).isHidden();
        assertThat(both.live().says("We are asleep")).isHidden();
        both.live().write("Good morning!");
        ana.accept(MARIA_SOUZA).shows("I will be at home on Thursday.");
        ana.accept(JOAO_LIMA).shows("Good morning!");
        both.take("morning");
    }

    @Test
    @Tag("OH-02")
    @Tag("ST-04")
    void a_live_chat_that_runs_is_not_cut_off_and_afterwards_the_launcher_goes_home(Browser browser) {
        keepHours("");
        server.advance(until(CLOSING - 1));
        var ana = WorkspacePage.logIn(BothChats.device(server, browser), server, ANA);
        var both = BothChats.open(server, browser);
        both.live().write("Only a short question.");
        ana.accept(JOAO_LIMA).reply("Go ahead.");
        both.live().shows("Only a short question.", "Go ahead.");

        both.pass(until(CLOSING).plusMinutes(1)).reload();
        both.live().shows("Only a short question.", "Go ahead.").write("Are you still there?");
        ana.shows("Only a short question.", "Go ahead.", "Are you still there?").reply("I am, and now I go home.");
        both.live().shows("Only a short question.", "Go ahead.", "Are you still there?", "I am, and now I go home.");
        both.take("evening");

        ana.end();
        assertThat(both.live().says("We are closed. We are back")).isVisible();
        both.livePortal().launcher().click();
        assertThat(both.livePortal().launcher()).isHidden();
        var chloe = PortalPage.openLive(BothChats.device(server, browser), server, CHLOE);
        assertThat(chloe.page().locator("perdura-chat iframe")).hasCount(1);
        assertThat(chloe.launcher()).isHidden();
        Pictures.take(chloe.page(), "comparison-hidden-live");
    }
    @Test
    @Tag("OH-02")
    void a_word_that_comes_too_late_for_a_live_chat_is_kept(Browser browser) {
        keepHours("");
        server.advance(until(CLOSING - 1));
        var both = BothChats.open(server, browser);
        server.advance(until(CLOSING).plusMinutes(1));

        both.live().write("Just one more thing!");
        var late = both.live().message("Just one more thing!");
        assertThat(late).containsText("We are closed just now, so this was not sent. Your words are kept here.");
        assertThat(both.live().says("We are closed. We are back")).isVisible();
        assertThat(both.live().field()).isHidden();
        both.take("too-late");

        both.pass(until(OPENING).plusMinutes(1)).live().button("Try again").click();
        assertThat(late).containsText("Stored");
        assertThat(both.live().field()).isVisible();
    }
}
