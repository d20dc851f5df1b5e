package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.ColorScheme.DARK;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static org.perdura.support.People.ANA;
import static org.perdura.support.People.BRUNO;
import static org.perdura.support.People.MARIA;

import java.time.Duration;
import java.util.Date;
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
import org.perdura.support.WorkspacePage;

/** What Perdura is for, from the first word to the last, as its people live it. */
@OnPerdura
@NeedsBrowser
class StoryBrowserIT {

    private static final String MARIA_SOUZA = "Maria Souza";
    private static final String[] FIRST_WEEK = {
        "The table has come with a scratch.", "I am sorry! Send me a photo when it suits you."};
    private static final String[] BOTH_WEEKS = {
        FIRST_WEEK[0], FIRST_WEEK[1], "Here I am again, with the photo.", "Thank you, a new one is on its way."};

    @BeforeEach
    void clear_the_desks(PerduraServer perdura) {
        Desks.clear(perdura);
    }

    @Test
    @Tag("PC-03")
    @Tag("PC-04")
    @Tag("PC-07")
    @Tag("PC-08")
    @Tag("PC-09")
    @Tag("PC-10")
    @Tag("PC-13")
    @Tag("PC-15")
    @Tag("AG-01")
    @Tag("AG-02")
    @Tag("AG-03")
    void a_conversation_outlasts_a_week_and_a_device(PerduraServer perdura, Browser browser) {
        var ana = WorkspacePage.logIn(browser.device("en-US", LIGHT), perdura, ANA).uses("0 of 100 in use");

        writesAndLeaves(perdura, browser, ana);
        var bruno = WorkspacePage.logIn(browser.device("en-US", DARK), perdura, BRUNO).uses("0 of 100 in use");
        parks(ana);
        perdura.advance(Duration.ofDays(7));
        Stream.of(ana, bruno).forEach(agent -> agent.page().clock().setSystemTime(Date.from(perdura.now())));
        var maria = returnsOnHerPhone(perdura, browser);
        takesHerBack(ana, bruno);
        endsForBoth(ana, maria);
        beginsAnew(maria, ana, bruno);
    }

    private static void writesAndLeaves(PerduraServer perdura, Browser browser, WorkspacePage ana) {
        var laptop = browser.device("en-US", LIGHT);
        var portal = PortalPage.open(laptop, perdura, MARIA);
        var maria = portal.openWidget().write(FIRST_WEEK[0]);
        assertThat(ana.offer(MARIA_SOUZA)).containsText(FIRST_WEEK[0]);
        ana.uses("30 of 100 in use");
        Pictures.take(ana.page(), "story-1-offer");

        ana.accept(MARIA_SOUZA).shows(FIRST_WEEK[0]).reply(FIRST_WEEK[1]);
        maria.shows(FIRST_WEEK);
        Pictures.take(portal.page(), "story-2-answer");
        laptop.close();
    }

    private static void parks(WorkspacePage ana) {
        assertThat(ana.says("Not online")).isVisible();
        ana.shows(FIRST_WEEK).button("Park").click();
        assertThat(ana.dialog()).containsText("stops using your capacity");
        Pictures.take(ana.page(), "story-3-park");

        ana.button("Park – customer keeps the thread").click();
        assertThat(ana.list("Waiting")).containsText(MARIA_SOUZA);
        ana.uses("0 of 100 in use");
        Pictures.take(ana.page(), "story-4-parked");
    }

    private static PortalPage returnsOnHerPhone(PerduraServer perdura, Browser browser) {
        var phone = browser.phone("en-US", DARK);
        phone.clock().setSystemTime(Date.from(perdura.now()));
        var portal = PortalPage.open(phone, perdura, MARIA);
        portal.openWidget().shows(FIRST_WEEK).write(BOTH_WEEKS[2]);
        Pictures.take(portal.page(), "story-5-return");
        return portal;
    }

    private static void takesHerBack(WorkspacePage ana, WorkspacePage bruno) {
        assertThat(ana.bell()).hasAccessibleName("Customers who are back: 1");
        assertThat(ana.offer(MARIA_SOUZA)).containsText("Your customer is back");
        ana.bell().click();
        Pictures.take(ana.page(), "story-6-back");
        bruno.uses("0 of 100 in use");
        assertThat(bruno.offers()).hasCount(0);
        Pictures.take(bruno.page(), "story-7-not-asked");

        ana.accept(MARIA_SOUZA).shows(FIRST_WEEK[0], FIRST_WEEK[1], BOTH_WEEKS[2]);
        assertThat(ana.bell()).hasAccessibleName("Customers who are back");
        ana.reply(BOTH_WEEKS[3]);
    }

    private static void endsForBoth(WorkspacePage ana, PortalPage portal) {
        var maria = portal.widget().shows(BOTH_WEEKS);
        ana.button("End conversation").click();
        assertThat(ana.dialog()).containsText("Their next message starts a new conversation");
        Pictures.take(ana.page(), "story-8-end");

        ana.button("End – for both sides").click();
        assertThat(ana.button("Undo")).isVisible();
        assertThat(maria.says("This conversation has ended.")).isHidden();
        assertThat(maria.says("This conversation has ended.")).isVisible();
        assertThat(ana.list("Wrap-up")).containsText(MARIA_SOUZA);
        maria.shows(BOTH_WEEKS);
        assertThat(maria.field()).isHidden();
        Pictures.take(portal.page(), "story-9-ended");
        Pictures.take(ana.page(), "story-10-wrap-up");
    }

    /** Ana still has the paperwork of the conversation before: she knows the customer, and is asked first. */
    private static void beginsAnew(PortalPage portal, WorkspacePage ana, WorkspacePage bruno) {
        var maria = portal.widget();
        assertThat(maria.startAnew()).isVisible();
        maria.write("One more thing, about the lamp.");

        assertThat(ana.offer(MARIA_SOUZA)).containsText("New conversation");
        assertThat(bruno.offers()).hasCount(0);
        maria.shows("One more thing, about the lamp.");
        ana.accept(MARIA_SOUZA).shows("One more thing, about the lamp.");
        Pictures.take(portal.page(), "story-11-anew");
        Pictures.take(ana.page(), "story-12-anew");
    }
}
