package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.AdminPages;
import org.perdura.support.Browser;
import org.perdura.support.NeedsBrowser;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.Pictures;
import org.perdura.support.SocketClient;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** An administrator writes rules, asks what would happen, and it does. */
@OnPerdura
@NeedsBrowser
class RulesBrowserIT {

    private final String desk = "Gold desk " + UUID.randomUUID();

    private Office office;
    private AdminPages admin;
    private Page page;

    @BeforeEach
    void open(PerduraServer perdura, Browser browser) {
        office = Office.persistent(perdura, 1);
        admin = AdminPages.logIn(browser.device(), perdura);
        page = admin.page();
        tells("Tier");
        admin.goTo("Queues").begin("New queue").fill("Name", desk).create().isSaved();
    }

    private void tells(String names) {
        admin.goTo("Workstreams").find(office.widget()).open(office.widget()).fill("Context variables", names).save()
            .isSaved();
    }

    private void goToRules() {
        admin.goTo("Rules").choose("Workstream", office.widget() + " (Persistent)");
        admin.button("Show").click();
        assertThat(page.getByText("in the fallback queue").or(page.getByText("fallback queue “")).first()).isVisible();
    }

    private Locator row(String name) {
        return admin.group(name);
    }

    private static Locator in(Locator row, String label) {
        return row.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private Locator rule(String name) {
        return page.locator(".rule").filter(new Locator.FilterOptions().setHasText(name));
    }

    private void write(String customer, String tier) {
        try (var device = office.silentCustomer(customer)) {
            var hello = SocketClient.frame("hello");
            hello.putObject("context").put("Tier", tier);
            device.hello(hello);
            device.post("A question");
        }
    }

    private long beginningAt(String queue) {
        return office.conversations("queue_id = (select id from queue where name = '" + queue + "')");
    }

    private void gold(String percent) {
        goToRules();
        admin.begin("New routing rule").fill("Name", "Gold customers");
        admin.button("Add a condition").click();
        in(row("Condition 1"), "Name").selectOption("Tier");
        in(row("Condition 1"), "Value").fill("gold");
        in(row("Queue 1"), "Queue").selectOption(desk);
        in(row("Queue 1"), "Percent").fill(percent);
        admin.save();
    }

    @Test
    @Tag("WD-12")
    void a_rule_reads_as_a_sentence_and_sends_conversations_to_its_queue() {
        gold("100");
        assertThat(rule("Gold customers")).containsText("If “Tier” of the page is “gold”");
        assertThat(rule("Gold customers")).containsText("queue “" + desk + "”");
        admin.begin("New routing rule").fill("Name", "Everybody");
        in(row("Queue 1"), "Queue").selectOption(office.widget());
        admin.save();
        assertThat(page.locator(".rule h4")).hasText(new String[] {"Gold customers", "Everybody"});
        Pictures.take(page, "admin-rules");

        write("maria", "Gold");
        write("joao", "silver");
        assertThat(beginningAt(desk)).isOne();
        assertThat(beginningAt(office.widget())).isOne();

        admin.button("Move “Everybody” up").click();
        assertThat(rule("Gold customers")).containsText("It is never asked");
        write("chloe", "gold");
        assertThat(beginningAt(desk)).isOne();
        assertThat(page.locator(".rule h4")).hasText(new String[] {"Everybody", "Gold customers"});
    }

    @Test
    @Tag("WD-13")
    void percentages_that_do_not_sum_to_100_are_refused_and_nothing_typed_is_lost() {
        gold("70");
        assertThat(admin.problems()).containsText("must sum to 100; now it is 70");
        assertThat(in(row("Condition 1"), "Value")).hasValue("gold");
        assertThat(in(row("Queue 1"), "Percent")).hasValue("70");

        admin.button("Add a queue").click();
        in(row("Queue 2"), "Queue").selectOption(office.widget());
        in(row("Queue 2"), "Percent").fill("30");
        Pictures.take(page, "admin-rule");
        admin.save();
        assertThat(rule("Gold customers")).containsText("70 % to “" + desk + "”, 30 % to “" + office.widget() + "”");

        tells("");
        goToRules();
        assertThat(rule("Gold customers")).containsText("No page tells “Tier”");
    }

    @Test
    @Tag("WD-12")
    void what_would_happen_is_told_with_the_reasons_and_does_not_happen() {
        gold("100");
        admin.goTo("What if?").choose("Workstream", office.widget() + " (Persistent)")
            .fill("Context variables, one a line", "Tier=silver");
        admin.button("What would happen?").click();
        assertThat(page.locator(".finding"))
            .containsText("does not match, since it is not so: “Tier” of the page is “gold”");
        assertThat(page.locator(".destination")).containsText("It begins in the queue “" + office.widget() + "”");

        admin.fill("Context variables, one a line", "Tier=gold");
        admin.button("What would happen?").click();
        assertThat(page.locator(".finding")).containsText("matches.");
        assertThat(page.locator(".destination")).containsText("It begins in the queue “" + desk + "”");
        assertThat(page.locator(".destination")).containsText("Nobody works for this queue.");
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What would happen")))
            .isVisible();
        Pictures.take(page, "admin-what-if");
        assertThat(office.conversations("1 = 1")).isZero();
    }
}
