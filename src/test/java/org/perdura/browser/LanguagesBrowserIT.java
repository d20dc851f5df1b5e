package org.perdura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.People.ANA;
import static org.perdura.support.People.JOAO;
import static org.perdura.support.People.MARIA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perdura.support.Browser;
import org.perdura.support.Desks;
import org.perdura.support.NeedsBrowser;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.Pictures;
import org.perdura.support.PortalPage;
import org.perdura.support.WorkspacePage;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import tools.jackson.databind.json.JsonMapper;

/** Widget and workspace speak the language of whoever looks at them, in whole sentences. */
@OnPerdura
@NeedsBrowser
class LanguagesBrowserIT {

    @BeforeEach
    void clear_the_desks(PerduraServer perdura) {
        Desks.clear(perdura);
    }

    @ParameterizedTest
    @CsvSource({"en, en-US, LIGHT, Accept", "pt-BR, pt-BR, DARK, Aceitar"})
    @Tag("CW-08")
    void words_and_names_are_in_the_readers_language(String language, String locale, ColorScheme theme, String accept,
            PerduraServer perdura, Browser browser) throws IOException {
        var ana = WorkspacePage.logIn(browser.device(locale, theme), perdura, ANA).page();
        var portal = PortalPage.open(browser.phone(locale, theme), perdura, MARIA, language);
        var maria = portal.openWidget().write("Oi! 👋");
        ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(accept)).click();
        assertThat(ana.getByRole(AriaRole.LOG)).containsText("Oi! 👋");
        assertThat(maria.messages()).hasCount(1);

        isWhole(ana.locator("body"), "workspace");
        isWhole(maria.frame().locator("body"), "widget");
        Pictures.take(ana, "workspace-" + language);
        Pictures.take(portal.page(), "widget-" + language);

        var live = PortalPage.openLive(browser.phone(locale, theme), perdura, JOAO, language);
        var joao = live.openWidget().write("Oi, é ao vivo?");
        ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(accept)).click();
        assertThat(ana.getByRole(AriaRole.LOG)).containsText("Oi, é ao vivo?");
        assertThat(joao.notices()).not().hasCount(0);
        isWhole(ana.locator("body"), "workspace");
        isWhole(joao.frame().locator("body"), "widget");
        Pictures.take(ana, "workspace-live-" + language);
        Pictures.take(live.page(), "widget-live-" + language);
    }

    /** No key of a text and no hole in one is seen or read out. */
    private static void isWhole(Locator body, String face) throws IOException {
        var heard = body.ariaSnapshot() + body.innerText();
        assertThat(keys(face)).noneMatch(heard::contains);
        assertThat(heard).doesNotContainPattern("\\{\\w+\\}").doesNotContain("undefined", "null", "NaN");
    }

    private static List<String> keys(String face) throws IOException {
        var texts = new JsonMapper().readTree(Files.readString(Path.of("src/main/webapp", face, "texts/en.json")));
        return texts.propertyNames().stream().filter(key -> key.contains(".") || key.contains("-")).toList();
    }
}
