package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.perdura.support.People.ANA;
import static org.perdura.support.People.BRUNO;
import static org.perdura.support.People.CHLOE;

import java.time.Duration;

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

/** By day: how persistent and live chat differ in waiting, leaving and ending, with and without somebody free. */
@OnPerdura
@NeedsBrowser
@Tag("PC-02")
class ComparisonBrowserIT {

    private static final String MARIA_SOUZA = "Maria Souza";
    private static final String JOAO_LIMA = "João Lima";
    private static final Duration SHORT = Duration.ofMinutes(2);
    private static final Duration LONG = Duration.ofMinutes(4);

    private static final String QUESTION = "My lamp does not light up.";
    private static final String ANSWER = "Which bulb is in it?";
    private static final String ANOTHER = "The one that came with it.";

    @BeforeEach
    void clear_the_desks(PerduraServer perdura) {
        Desks.clear(perdura);
    }

    @Test
    @Tag("PC-12")
    @Tag("AM-04")
    @Tag("ST-02")
    void who_finds_nobody_free_has_a_place_in_a_queue_or_need_not_wait(PerduraServer perdura, Browser browser) {
        var both = BothChats.open(perdura, browser).write(QUESTION);
        var chloe = PortalPage.openLive(browser.device(), perdura, CHLOE).openWidget().write("Nor does mine.");

        assertThat(both.live().queue()).containsText("People ahead of you: 1");
        assertThat(chloe.queue()).containsText("People ahead of you: 2");
        assertThat(both.persistent().says("Your place is kept.")).isVisible();
        assertThat(both.live().says("Your place is kept.")).isHidden();
        both.take("nobody-free").reload().show(QUESTION);

        assertThat(both.live().queue()).containsText("People ahead of you: 1");
        assertThat(both.persistent().queue()).isHidden();
        assertThat(both.persistent().end()).isHidden();
        both.live().end().click();
        assertThat(both.live().dialog()).containsText("You give up your place in the queue.");
        both.take("asked").live().button("Keep chatting").click();
        both.live().endForGood();
        assertThat(both.live().startAnew()).isVisible();
        assertThat(both.live().field()).isHidden();
        assertThat(both.persistent().field()).isVisible();
        both.take("given-up");
    }

    @Test
    @Tag("ST-04")
    @Tag("PC-03")
    void who_leaves_is_expected_back_soon_or_whenever_they_like(PerduraServer perdura, Browser browser) {
        var ana = WorkspacePage.logIn(BothChats.device(perdura, browser), perdura, ANA);
        var both = BothChats.open(perdura, browser).write(QUESTION);
        takesBoth(ana);
        both.show(QUESTION, ANSWER).leave();

        assertThat(ana.row(JOAO_LIMA)).containsText("customer disconnected");
        assertThat(ana.row(MARIA_SOUZA)).not().containsText("disconnected");
        Pictures.take(ana.page(), "comparison-left");
        both.pass(SHORT).comeBack().show(QUESTION, ANSWER).write(ANOTHER);
        ana.open(JOAO_LIMA).shows(QUESTION, ANSWER, ANOTHER);
        assertThat(ana.row(JOAO_LIMA)).not().containsText("disconnected");

        both.show(QUESTION, ANSWER, ANOTHER).leave();
        await().until(() -> isMissed(perdura));
        both.pass(LONG);
        assertThat(ana.list("Wrap-up")).containsText(JOAO_LIMA);
        assertThat(ana.notices().last()).containsText("The customer lost the connection");
        assertThat(ana.list("Answered")).containsText(MARIA_SOUZA);
        Pictures.take(ana.page(), "comparison-lost");
        both.comeBack().show(QUESTION, ANSWER, ANOTHER);
        assertThat(both.live().startAnew()).isVisible();
        assertThat(both.persistent().field()).isVisible();
        both.take("late");
    }

    @Test
    @Tag("ST-02")
    @Tag("PC-05")
    void a_live_chat_ends_from_both_sides_and_a_persistent_one_from_one(PerduraServer perdura, Browser browser) {
        var ana = WorkspacePage.logIn(BothChats.device(perdura, browser), perdura, ANA);
        var both = BothChats.open(perdura, browser).write(QUESTION);
        takesBoth(ana);
        both.show(QUESTION, ANSWER).take("talking");

        assertThat(both.persistent().end()).isHidden();
        both.live().endForGood();
        assertThat(both.live().says("This chat has ended.")).isVisible();
        assertThat(ana.list("Wrap-up")).containsText(JOAO_LIMA);
        assertThat(ana.notices().last()).containsText("The customer ended the chat.");
        Pictures.take(ana.page(), "comparison-customer-ended");

        both.live().write(ANOTHER);
        ana.accept(JOAO_LIMA).shows(ANOTHER).end();
        assertThat(both.live().notices().last()).containsText("Ana Ribeiro has ended this conversation.");
        ana.open(MARIA_SOUZA).end();
        assertThat(both.persistent().says("This conversation has ended.")).isVisible();
        assertThat(both.persistent().startAnew()).hasText("Start a new conversation");
        assertThat(both.live().startAnew()).hasText("Start a new chat");
        both.take("ended");
    }

    @Test
    @Tag("ST-03")
    @Tag("PC-07")
    void the_cross_parks_what_lasts_and_offers_again_what_is_live(PerduraServer perdura, Browser browser) {
        var ana = WorkspacePage.logIn(BothChats.device(perdura, browser), perdura, ANA).uses("0 of 100 in use");
        var both = BothChats.open(perdura, browser).write(QUESTION);
        takesBoth(ana);
        var bruno = WorkspacePage.logIn(BothChats.device(perdura, browser), perdura, BRUNO);

        ana.button("Return to queue").click();
        assertThat(ana.dialog()).containsText("It is offered again, to your colleagues first.");
        Pictures.take(ana.page(), "comparison-cross-live");
        ana.button("Cancel").click();
        ana.returnToQueue();
        assertThat(bruno.offer(JOAO_LIMA)).containsText("Given back by a colleague");
        ana.open(MARIA_SOUZA).park();
        assertThat(ana.list("Waiting")).containsText(MARIA_SOUZA);
        ana.uses("0 of 100 in use");

        bruno.accept(JOAO_LIMA).shows(QUESTION, ANSWER).reply("I will help you.");
        both.live().shows(QUESTION, ANSWER, "I will help you.");
        assertThat(both.live().notices().last()).containsText("Bruno Costa joined the conversation.");
        assertThat(bruno.offers()).hasCount(0);
        Pictures.take(bruno.page(), "comparison-cross");
    }

    /** Since when a live customer is gone is written down. */
    private static boolean isMissed(PerduraServer perdura) {
        return !perdura.post("/testing/sql", "select count(*) from conversation where customer_gone_at is not null and "
            + "mode = 'LIVE' and state = 'ACTIVE'").body().strip().equals("0");
    }

    /** João is taken last, and open afterwards. */
    private static void takesBoth(WorkspacePage agent) {
        agent.accept(MARIA_SOUZA).shows(QUESTION).reply(ANSWER);
        agent.accept(JOAO_LIMA).shows(QUESTION).reply(ANSWER);
    }
}
