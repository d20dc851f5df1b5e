package org.perdura.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Supervision as a supervisor uses it, in English. */
public final class SupervisorPages {

    private final Page page;

    private SupervisorPages(Page page) {
        this.page = page;
    }

    public static SupervisorPages logIn(BrowserContext device, PerduraServer server) {
        return new SupervisorPages(LoginPage.before("/supervisor/", device, server).logIn(People.SOFIA));
    }

    public Page page() {
        return page;
    }

    /** Goes to a list by its name in the navigation. */
    public SupervisorPages goTo(String list) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Supervision"))
            .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(list).setExact(true))
            .click();
        assertThat(heading(list)).isVisible();
        return this;
    }

    /** What the list shows, without its headings. */
    public Locator rows() {
        return page.locator("tbody tr");
    }

    /** The row of somebody. */
    public Locator row(String name) {
        return rows().filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Chooses a filter; the list follows at once. */
    public SupervisorPages narrow(String label, String option) {
        page.waitForLoadState();
        var before = page.url();
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(option);
        page.waitForURL(url -> !url.equals(before));
        return this;
    }

    /** Opens one from the list. */
    public SupervisorPages open(String name) {
        row(name).getByRole(AriaRole.LINK).first().click();
        assertThat(heading(name)).isVisible();
        return this;
    }

    /** Begins to step in, which asks once more. */
    public SupervisorPages begin(String step) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(step).setExact(true)).click();
        assertThat(heading(step)).isVisible();
        return this;
    }

    public SupervisorPages choose(String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(option);
        return this;
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
    }
}
