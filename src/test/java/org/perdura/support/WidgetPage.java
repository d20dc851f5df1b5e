package org.perdura.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The opened chat as its customer uses it, in English; what can be seen and begun is found in Portuguese, too. */
public final class WidgetPage {

    private final FrameLocator frame;
    private final PerduraServer server;

    WidgetPage(FrameLocator frame, PerduraServer server) {
        this.frame = frame;
        this.server = server;
    }

    /** Says something; where a conversation has ended, a new one is begun first. */
    public WidgetPage write(String text) {
        if (startAnew().isVisible()) {
            startAnew().click();
        }

        type(text);
        field().press("Enter");
        return this;
    }

    /** Writes without sending. */
    public WidgetPage type(String text) {
        server.log().neverHolds(text);
        field().fill(text);
        return this;
    }

    /** The server has said what there is, be it nothing. */
    WidgetPage ready() {
        var invitation = says("Write to us here.").or(says("Escreva para a gente aqui"))
            .or(says("We are closed")).or(says("Estamos fechados"));
        assertThat(messages().or(invitation).filter(new Locator.FilterOptions().setVisible(true)).first()).isVisible();
        return this;
    }

    public Locator startAnew() {
        return button("Start a new conversation").or(button("Começar uma nova conversa"))
            .or(button("Start a new chat")).or(button("Começar um novo chat"));
    }

    public Locator field() {
        return frame.getByRole(AriaRole.TEXTBOX);
    }

    /** All that people have said, the oldest first; what is not sent yet comes last. */
    public Locator messages() {
        return lines().and(frame.locator(":not(.message--system)"));
    }

    /** What the system has said, the oldest first. */
    public Locator notices() {
        return lines().and(frame.locator(".message--system"));
    }

    private Locator lines() {
        return frame.getByRole(AriaRole.LOG).getByRole(AriaRole.LISTITEM);
    }

    /** How the customer stands who waits in a live chat. */
    public Locator queue() {
        return frame.locator("#queue");
    }

    /** That nobody is at work, above a thread in which one can write all the same. */
    public Locator hours() {
        return frame.locator("#hours");
    }

    public Locator end() {
        return endButton(frame.getByRole(AriaRole.BANNER));
    }

    /** Ends a live chat, and means it. */
    public WidgetPage endForGood() {
        end().click();
        endButton(dialog()).click();
        return this;
    }

    private static Locator endButton(Locator place) {
        return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End chat"));
    }

    public Locator dialog() {
        return frame.getByRole(AriaRole.DIALOG);
    }

    public Locator message(String text) {
        return messages().filter(new Locator.FilterOptions().setHasText(text));
    }

    public Locator button(String name) {
        return frame.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name));
    }

    public Locator says(String words) {
        return frame.getByText(words);
    }

    public FrameLocator frame() {
        return frame;
    }

    /** People have said exactly this, in this order. */
    public WidgetPage shows(String... texts) {
        assertThat(messages()).containsText(texts);
        return this;
    }
}
