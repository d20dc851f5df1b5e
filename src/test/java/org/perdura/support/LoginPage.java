package org.perdura.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The form by which staff get in, in English. */
public final class LoginPage {

    private final Page page;

    private LoginPage(Page page) {
        this.page = page;
    }

    /** Somebody wants to go to that path and is asked who they are. */
    public static LoginPage before(String path, BrowserContext device, PerduraServer server) {
        var page = device.newPage();
        page.navigate(server.origin() + path);
        return new LoginPage(page);
    }

    public Page page() {
        return page;
    }

    public Page logIn(String login) {
        return logIn(login, login);
    }

    public Page logIn(String login, String password) {
        page.locator("[name=j_username]").fill(login);
        page.locator("[name=j_password]").fill(password);
        page.getByRole(AriaRole.BUTTON).click();
        return page;
    }

    public Locator refusal() {
        return page.getByRole(AriaRole.ALERT);
    }
}
