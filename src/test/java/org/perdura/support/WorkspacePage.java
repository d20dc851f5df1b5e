package org.perdura.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The agent workspace as an agent uses it, in English. */
public final class WorkspacePage {

    private final Page page;
    private final PerduraServer server;

    private WorkspacePage(Page page, PerduraServer server) {
        this.page = page;
        this.server = server;
    }

    public static WorkspacePage logIn(BrowserContext device, PerduraServer server, String login) {
        return new WorkspacePage(LoginPage.before("/workspace/", device, server).logIn(login), server);
    }

    public Page page() {
        return page;
    }

    /** The offer of that customer's conversation. */
    public Locator offer(String customer) {
        return page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Offer: " + customer));
    }

    public Locator offers() {
        return page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(Pattern.compile("^Offer: ")));
    }

    public WorkspacePage accept(String customer) {
        in(offer(customer), "Accept").click();
        assertThat(heading(customer)).isVisible();
        return this;
    }

    public WorkspacePage reply(String text) {
        type(text);
        field().press("Enter");
        return this;
    }

    /** Writes without sending. */
    public WorkspacePage type(String text) {
        server.log().neverHolds(text);
        field().fill(text);
        return this;
    }

    public Locator field() {
        return page.getByRole(AriaRole.TEXTBOX,
            new Page.GetByRoleOptions().setName(Pattern.compile("^(Write to|A note)")));
    }

    /** Opens a conversation from the list. */
    public WorkspacePage open(String customer) {
        row(customer).click();
        assertThat(heading(customer)).isVisible();
        return this;
    }

    /** A conversation in the list. */
    public Locator row(String customer) {
        return page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK, named(customer));
    }

    /** One group of the list, such as "Waiting". */
    public Locator list(String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public WorkspacePage park() {
        return confirmed("Park", "Park – customer keeps the thread");
    }

    public WorkspacePage end() {
        return confirmed("End conversation", "End – for both sides");
    }

    /** The ✖ of a live chat. */
    public WorkspacePage returnToQueue() {
        return confirmed("Return to queue", "Return to queue – it is offered again");
    }

    private WorkspacePage confirmed(String action, String confirmation) {
        button(action).click();
        in(dialog(), confirmation).click();
        return this;
    }

    public Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator capacity() {
        return page.getByRole(AriaRole.METER, new Page.GetByRoleOptions().setName("Capacity"));
    }

    /** The meter, as it is read out. */
    public WorkspacePage uses(String capacity) {
        assertThat(capacity()).hasAttribute("aria-valuetext", capacity);
        return this;
    }

    public Locator bell() {
        return page.getByRole(AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Customers who are back")));
    }

    public WorkspacePage choosePresence(String presence) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Your presence")).selectOption(presence);
        return this;
    }

    public Locator heading(String text) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Conversation").setExact(true))
            .getByRole(AriaRole.HEADING, named(text));
    }

    /** All that people have said in the conversation that is open, the oldest first. */
    public Locator messages() {
        return lines().and(page.locator(":not(.message--system)"));
    }

    /** What the system has said in it, the oldest first. */
    public Locator notices() {
        return lines().and(page.locator(".message--system"));
    }

    private Locator lines() {
        return page.getByRole(AriaRole.LOG).getByRole(AriaRole.ARTICLE);
    }

    public Locator message(String text) {
        return messages().filter(new Locator.FilterOptions().setHasText(text));
    }

    /** People have said exactly this, in this order. */
    public WorkspacePage shows(String... texts) {
        assertThat(messages()).containsText(texts);
        return this;
    }

    public Locator says(String words) {
        return page.getByText(words);
    }

    public WorkspacePage reload() {
        page.reload();
        return this;
    }

    private static Locator in(Locator place, String button) {
        return place.getByRole(AriaRole.BUTTON, named(button));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
