package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.People.CHLOE;

import java.util.List;

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

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** An administrator decides what is said by itself. */
@OnPerdura
@NeedsBrowser
class MessagesBrowserIT {

    private static final String MARKUP = "<img src=x onerror=\"harmed=1\"><b>Hello</b>";

    private AdminPages admin;
    private Page page;

    @BeforeEach
    void log_in(PerduraServer perdura, Browser browser) {
        admin = AdminPages.logIn(browser.device(), perdura);
        page = admin.page();
    }

    @Test
    @Tag("AM-02")
    @Tag("AM-03")
    void a_widget_says_something_of_its_own_until_it_goes_back(PerduraServer perdura) {
        var office = Office.live(perdura, 1);
        goTo(office.widget() + " (Live)").edit("Agent joined").fill("Text", "{AgentName} is with you.");
        assertThat(preview()).hasText("Ana Ribeiro is with you.");
        admin.save();
        says("Agent joined", "{AgentName} is with you.", "Changed here");

        goTo(widget(office));
        says("Agent joined", "{AgentName} is with you.", "From the workstream");
        edit("Agent joined").fill("Text", "Line one\n{AgentName} & <you> {$Order$}{agentname}");
        assertThat(preview()).hasText("Line one\nAna Ribeiro & <you> Order");
        assertThat(remark()).containsText("{agentname}: not known here");
        Pictures.take(page, "admin-message");
        admin.save();
        says("Agent joined", "Line one\n{AgentName} & <you> {$Order$}{agentname}", "Changed here");
        Pictures.take(page, "admin-messages");

        edit("Agent joined");
        admin.button("Back to the workstream's text").click();
        says("Agent joined", "{AgentName} is with you.", "From the workstream");
        goTo(office.widget() + " (Live)").edit("Agent joined");
        admin.button("Back to the default").click();
        says("Agent joined", "{AgentName} joined the conversation.", "Default");
    }

    @Test
    @Tag("AM-02")
    @Tag("AM-04")
    void what_is_switched_off_is_off_in_both_languages_and_can_be_switched_on_again(PerduraServer perdura) {
        var office = Office.live(perdura, 1);
        goTo(widget(office)).edit("Place in the queue");
        admin.button("Switch off").click();
        says("Place in the queue", "Nothing is said.", "Changed here");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Português (Brasil)")).click();
        says("Place in the queue", "Nothing is said.", "Changed here");

        edit("Place in the queue");
        admin.button("Switch on again").click();

        says("Place in the queue", "Obrigado por esperar! Pessoas na sua frente: {Ahead}.", "Default");
    }

    @Test
    @Tag("AM-02")
    void whoever_has_typed_is_asked_before_another_button_throws_it_away(PerduraServer perdura) {
        goTo(widget(Office.live(perdura, 1))).edit("Agent joined").fill("Text", "Half a sentence");
        page.onceDialog(Dialog::dismiss);
        admin.button("Switch off").click();

        assertThat(admin.field("Text")).hasValue("Half a sentence");
        admin.save();
        says("Agent joined", "Half a sentence", "Changed here");
    }

    @Test
    @Tag("PC-12")
    @Tag("AM-05")
    void in_a_persistent_workstream_nobody_waits_and_nothing_about_waiting_can_be_set(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        for (var place : List.of(office.widget() + " (Persistent)", widget(office))) {
            goTo(place);
            for (var trigger : List.of("Place in the queue", "Next in line", "Usual wait in minutes",
                    "Customer ended")) {
                assertThat(row(trigger)).containsText("Not applicable");
                assertThat(row(trigger).getByRole(AriaRole.LINK)).hasCount(0);
            }

            says("Agent disconnected", "Nothing is said.", "Default");
            says("Customer came back", "Welcome back! {AgentName} has been told that you are here.", "Default");
        }

        row("Place in the queue").scrollIntoViewIfNeeded();
        Pictures.take(page, "admin-messages-persistent");
        goTo(office.widget() + " (Persistent)").edit("Agent disconnected");
        admin.save();
        says("Agent disconnected", "{AgentName} has lost the connection. One moment, please.", "Changed here");
    }

    @Test
    @Tag("AM-02")
    @Tag("B-270")
    void a_text_is_there_fits_and_has_whole_slugs(PerduraServer perdura) {
        goTo(widget(Office.live(perdura, 1))).edit("Agent joined");

        isRefused("   ", "Fill in this field.");
        isRefused("😀".repeat(2_001), "At most 2,000 characters.");
        isRefused("Hello {AgentName", "A brace is left over.");
        assertThat(remark()).containsText("A brace is left over.");
        Pictures.take(page, "admin-message-refused");
        isRefused("Hello AgentName}", "A brace is left over.");
        isRefused("Hello { AgentName }", "A brace is left over.");
        admin.fill("Text", "Hello \u0007 bell").save();
        assertThat(admin.problems()).containsText("without invisible control characters");
        admin.fill("Text", "😀".repeat(2_000)).save();
        says("Agent joined", "😀".repeat(2_000), "Changed here");
    }

    @Test
    @Tag("AM-02")
    @Tag("B-085")
    void markup_is_text_to_administrators_and_customers(PerduraServer perdura, Browser browser) {
        Desks.clear(perdura);
        goTo("Service (demo)").edit("Greeting").fill("Text", MARKUP);
        assertThat(preview()).hasText(MARKUP);
        admin.save();
        says("Greeting", MARKUP, "Changed here");
        assertThat(page.locator("blockquote b, blockquote img, .sample b, .sample img")).hasCount(0);

        try {
            var portal = PortalPage.open(browser.device(), perdura, CHLOE);
            var chloe = portal.openWidget().write("Good morning");
            assertThat(chloe.notices().last()).containsText(MARKUP);
            assertThat(chloe.notices().locator("b, img")).hasCount(0);
            Pictures.take(portal.page(), "widget-greeting-with-markup");
        } finally {
            edit("Greeting");
            admin.button("Back to the default").click();
            says("Greeting", "Thanks for writing! Leave your message here, and we will answer in this same place.",
                "Default");
        }
    }

    @Test
    @Tag("AM-02")
    @Tag("AM-03")
    void what_was_written_or_switched_off_holds_from_the_next_conversation_on(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1).speaking();
        goTo(widget(office)).edit("Greeting").fill("Text", "Welcome to {QueueName}{agentname}!");
        admin.save();
        says("Greeting", "Welcome to {QueueName}{agentname}!", "Changed here");
        assertThat(greeted(office, "maria")).isEqualTo("Welcome to " + office.widget() + "!");

        edit("Greeting");
        admin.button("Switch off").click();
        says("Greeting", "Nothing is said.", "Changed here");
        assertThat(greeted(office, "joao")).isEmpty();
    }

    /** What somebody who writes for the first time is told at once, if anything. */
    private static String greeted(Office office, String name) {
        try (var customer = office.customer(name)) {
            customer.post("Good morning");
            return customer.catchUp().received("message").stream()
                .filter(message -> message.path("from").path("kind").asString().equals("system"))
                .map(message -> message.path("text").asString())
                .collect(joining());
        }
    }

    @Test
    @Tag("B-279")
    void the_second_of_two_who_write_keeps_what_they_typed_and_hears_of_it(PerduraServer perdura, Browser browser) {
        var office = Office.live(perdura, 1);
        goTo(widget(office)).edit("Agent joined").fill("Text", "The first");
        var first = admin;
        log_in(perdura, browser);
        goTo(widget(office)).edit("Agent joined").fill("Text", "The second");

        first.save().isSaved();
        admin.save();

        assertThat(admin.problems()).containsText("Somebody else saved in between.");
        assertThat(admin.field("Text")).hasValue("The second");
    }

    private MessagesBrowserIT goTo(String place) {
        admin.goTo("Messages");
        admin.choose("For", place);
        admin.button("Show").click();
        assertThat(page.getByLabel("For").locator("option:checked")).hasText(place);
        return this;
    }

    private AdminPages edit(String trigger) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(trigger).setExact(true)).click();
        assertThat(admin.heading(trigger)).isVisible();
        return admin;
    }

    private void says(String trigger, String text, String source) {
        assertThat(row(trigger).locator("blockquote, .silence")).hasText(text);
        assertThat(row(trigger).locator(".source")).hasText(source);
    }

    private void isRefused(String text, String because) {
        admin.fill("Text", text).save().isRefused("Text", text, because);
    }

    private Locator row(String trigger) {
        return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions()
            .setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(trigger).setExact(true))));
    }

    private Locator preview() {
        return page.locator(".sample");
    }

    private Locator remark() {
        return page.locator(".remark");
    }

    private static String widget(Office office) {
        return office.widget() + " (" + office.widget() + ")";
    }
}
