package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.AdminPages;
import org.perdura.support.Browser;
import org.perdura.support.NeedsBrowser;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.Pictures;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** An administrator says when somebody is there: by typing, by drawing, from a file. */
@OnPerdura
@NeedsBrowser
@Tag("OH-01")
class HoursBrowserIT {

    private static final int TOO_LARGE = 1024 * 1024 + 1;

    /** Far enough ahead for every clock that a test has moved, and a Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);

    private final List<String> violations = new ArrayList<>();
    private AdminPages admin;
    private Page page;

    @BeforeEach
    void log_in(PerduraServer perdura, Browser browser) {
        admin = AdminPages.logIn(browser.device(), perdura);
        page = admin.page();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(message.text());
            }
        });
    }

    private AdminPages begin(String name) {
        admin.goTo("Operating hours").begin("New operating hours").fill("Name", name)
            .fill("Time zone", "America/Sao_Paulo");
        return admin;
    }

    private Locator day(String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator exception(int number) {
        return page.locator(".exception").nth(number);
    }

    private void choose(String name, byte[] content) {
        admin.field("Holidays from a file").setInputFiles(new FilePayload(name, "text/calendar", content));
    }

    private void upload(String name, byte[] content) {
        choose(name, content);
        admin.button("Read file").click();
    }

    @Test
    void a_week_is_typed_and_drawn_and_told_at_any_moment() {
        begin("Service hours");
        day("Monday").fill("9-12, 13-18");
        day("Friday").fill("22:00-02:00+1");
        day("Friday").blur();
        assertThat(day("Monday")).hasValue("09:00–12:00, 13:00–18:00");
        draw(5, 0.5, 0.75);
        assertThat(day("Saturday")).hasValue("12:00–18:00");
        page.locator(".week").scrollIntoViewIfNeeded();
        Pictures.take(page, "admin-hours");

        lookAt(MONDAY + "T12:30");
        assertThat(page.locator(".sign")).containsText("Closed until Monday, December 7, 2026, 1:00");
        assertThat(page.locator(".sign")).containsText("We are closed now and open again today at 13:00.");
        assertThat(page.locator(".sign")).containsText("Estamos fechados agora e voltamos hoje às 13:00.");
        lookAt(MONDAY.plusDays(5) + "T01:59");
        assertThat(page.locator(".sign")).containsText("Open until Saturday, December 12, 2026, 2:00");
        assertThat(page.locator(".sign blockquote")).hasCount(0);

        admin.create().isSaved();
        assertThat(day("Friday")).hasValue("22:00–02:00+1");
        assertThat(admin.field("Time zone")).hasValue("America/Sao_Paulo");
        assertThat(violations).isEmpty();
    }

    private void lookAt(String moment) {
        admin.fill("At", moment);
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> admin.button("Show").click());
    }

    /** From a part of a day to another one, with the mouse. */
    private void draw(int day, double from, double to) {
        var body = page.locator(".picture__body").nth(day);
        body.scrollIntoViewIfNeeded();
        var box = body.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height * from);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + box.height * to);
        page.mouse().up();
    }

    @Test
    @Tag("B-274")
    @Tag("B-275")
    @Tag("B-276")
    void what_cannot_be_is_named_at_its_field_and_nothing_is_lost() {
        begin("Impossible hours").fill("Time zone", "Mars/Phobos");
        day("Monday").fill("18:00-09:00");
        day("Tuesday").fill("9-13, 12-18");
        admin.button("Add an exception").click();
        exception(0).getByLabel("First day").fill("2020-01-01");
        exception(0).getByLabel("Last day").fill("2019-12-31");
        admin.button("Add an exception").click();
        exception(1).getByLabel("Hours").fill("never");
        assertThat(page.locator(".exception")).hasCount(2);
        admin.create();

        assertThat(admin.problems()).containsText("There is no such time zone.");
        assertThat(admin.problems()).containsText(
            "Monday: “18:00-09:00” ends before it begins. If it runs into the next day, write 18:00–09:00+1.");
        assertThat(admin.problems()).containsText("Tuesday: 09:00–13:00 and 12:00–18:00 overlap.");
        assertThat(admin.problems()).containsText("The last day is before the first.");
        assertThat(admin.problems()).containsText("Hours: “never” is not hours.");
        assertThat(day("Monday")).hasValue("18:00-09:00");
        assertThat(day("Monday")).hasAttribute("aria-invalid", "true");
        assertThat(exception(0).getByLabel("First day")).hasValue("2020-01-01");
        assertThat(exception(1).getByLabel("Hours")).hasValue("never");
        Pictures.take(page, "admin-hours-refused");

        exception(1).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove")).click();
        assertThat(page.locator(".exception")).hasCount(1);
        assertThat(exception(0).getByLabel("First day")).hasValue("2020-01-01");
    }

    @Test
    void holidays_come_from_a_file_and_are_saved_with_the_form() {
        begin("Hours with holidays");
        upload("rubbish.ics", "rubbish".getBytes(UTF_8));
        assertThat(page.getByText("There is no entry in this file.")).isVisible();
        upload("holidays.ics", """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20200101
            RRULE:FREQ=YEARLY
            SUMMARY:Confraternização Universal
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20200101
            RRULE:FREQ=DAILY
            SUMMARY:Every day
            END:VEVENT
            END:VCALENDAR
            """.getBytes(UTF_8));

        assertThat(page.getByText("2 days were added – look at the list, then save. 1 entry was left out")).isVisible();
        assertThat(exception(0).getByLabel("Reason")).hasValue("Confraternização Universal");
        assertThat(admin.field("Name")).hasValue("Hours with holidays");
        Pictures.take(page, "admin-hours-holidays");
        admin.create().isSaved();
        assertThat(page.locator(".exception")).hasCount(2);

        choose("huge.ics", new byte[TOO_LARGE]);
        assertThat(admin.field("Holidays from a file")).hasValue("");
        admin.save().isSaved();
    }

    @Test
    void a_file_that_was_chosen_and_not_read_is_read_before_anything_is_saved() {
        begin("Hours with a holiday");
        choose("holiday.ics", """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20201225
            RRULE:FREQ=YEARLY
            SUMMARY:Natal
            END:VEVENT
            END:VCALENDAR
            """.getBytes(UTF_8));

        admin.create();

        assertThat(admin.problems()).containsText("The file that you chose had not been read.");
        assertThat(page.getByText("2 days were added")).isVisible();
        assertThat(exception(0).getByLabel("Reason")).hasValue("Natal");
        admin.create().isSaved();
        assertThat(page.locator(".exception")).hasCount(2);
    }

    @Test
    void hours_in_use_stay_and_others_can_be_deleted() {
        begin("Passing hours").create().isSaved();
        admin.goTo("Queues").begin("New queue").fill("Name", "Nightingale")
            .choose("Operating hours", "Passing hours (America/Sao_Paulo)")
            .create().isSaved();

        admin.goTo("Operating hours").open("Passing hours");
        page.getByText("Delete these hours").click();
        assertThat(page.getByText("they are in use: queue “Nightingale”")).isVisible();
        assertThat(admin.button("Delete for good")).hasCount(0);

        admin.goTo("Queues").open("Nightingale").choose("Operating hours", "Always open").save().isSaved();
        admin.goTo("Operating hours").open("Passing hours");
        page.getByText("Delete these hours").click();
        admin.button("Delete for good").click();
        assertThat(admin.heading("Operating hours")).isVisible();
        assertThat(page.getByText("Passing hours")).hasCount(0);
    }
}
