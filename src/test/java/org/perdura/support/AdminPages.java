package org.perdura.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The administration as an administrator uses it, in English. */
public final class AdminPages {

    private final Page page;

    private AdminPages(Page page) {
        this.page = page;
    }

    public static AdminPages logIn(BrowserContext device, PerduraServer server) {
        return new AdminPages(LoginPage.before("/admin/", device, server).logIn(People.ADMIN));
    }

    public Page page() {
        return page;
    }

    /** Goes to a list by its name in the navigation. */
    public AdminPages goTo(String list) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Administration"))
            .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(list).setExact(true))
            .click();
        assertThat(heading(list)).isVisible();
        return this;
    }

    /** Opens the form for a new one, from the list. */
    public AdminPages begin(String what) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(what)).first().click();
        assertThat(heading(what)).isVisible();
        return this;
    }

    /** Looks for words in the list. */
    public AdminPages find(String words) {
        page.getByRole(AriaRole.SEARCHBOX).fill(words);
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
        return this;
    }

    /** What the list shows, without its headings. */
    public Locator rows() {
        return page.locator("tbody tr, .trigger");
    }

    /** Opens one from the list, which is looked for when it is not among the first. */
    public AdminPages open(String name) {
        if (listed(name).count() == 0) {
            find(name);
        }

        listed(name).click();
        assertThat(heading(name)).isVisible();
        return this;
    }

    private Locator listed(String name) {
        return page.getByRole(AriaRole.TABLE)
            .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    public AdminPages fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    public AdminPages choose(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    /** Ticks a check box or chooses a radio button. */
    public AdminPages tick(String label) {
        field(label).check();
        return this;
    }

    public AdminPages untick(String label) {
        field(label).uncheck();
        return this;
    }

    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    public AdminPages create() {
        button("Create").click();
        return this;
    }

    public AdminPages save() {
        button("Save").click();
        return this;
    }

    /** It went well. */
    public AdminPages isSaved() {
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Saved.");
        return this;
    }

    /** It is refused at the field and named at the top; what was typed is still there. */
    public AdminPages isRefused(String label, String value, String because) {
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(because);
        assertThat(field(label)).hasAttribute("aria-invalid", "true");
        assertThat(field(label)).hasAccessibleDescription(Pattern.compile(because.replace(".", "\\.")));
        assertThat(field(label)).hasValue(value);
        return this;
    }

    public Locator problems() {
        return page.getByRole(AriaRole.ALERT);
    }

    public Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
    }

    public Locator group(String legend) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend).setExact(true));
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
