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
        var invitation = says("Write to us here.").or(says("Escreva para a gente aqui"));
        assertThat(messages().or(invitation).filter(new Locator.FilterOptions().setVisible(true)).first()).isVisible();
        return this;
    }

    public Locator startAnew() {
        return button("Start a new conversation").or(button("Começar uma nova conversa"));
    }

    public Locator field() {
        return frame.getByRole(AriaRole.TEXTBOX);
    }

    /** All messages, the oldest first; those that are not sent yet come last. */
    public Locator messages() {
        return frame.getByRole(AriaRole.LOG).getByRole(AriaRole.LISTITEM);
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

    /** Exactly these messages are there, in this order. */
    public WidgetPage shows(String... texts) {
        assertThat(messages()).containsText(texts);
        return this;
    }
}
