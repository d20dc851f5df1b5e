package org.perdura.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * The system's Chromium. Each person has a {@link #device()} of their own, which shares nothing with the others: not
 * cookies, not storage. All of them are closed after each test.
 */
public final class Browser implements AutoCloseable {

    /** The shell first: it opens no windows, which saves more than a second for each device. */
    private static final List<String> NAMES =
        List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    /** Generous, for machines that are busy. */
    private static final int PATIENCE = 20_000;

    private final List<BrowserContext> devices = new ArrayList<>();
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser() {
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new LaunchOptions()
            .setExecutablePath(executable().orElseThrow())
            .setChromiumSandbox(!isRoot())
            .setArgs(List.of("--disable-background-networking", "--disable-component-update", "--no-first-run")));
    }

    static Browser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new Browser();
    }

    /** Where Chromium or Chrome is on this machine. */
    static Optional<Path> executable() {
        var path = System.getenv().getOrDefault("PATH", "").split(":");
        return NAMES.stream()
            .flatMap(name -> Stream.of(path).map(directory -> Path.of(directory, name)))
            .filter(Files::isExecutable)
            .findFirst();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** A new device, in English and light. */
    public BrowserContext device() {
        return device("en-US", ColorScheme.LIGHT);
    }

    /** A new device in its owner's language and theme. */
    public BrowserContext device(String locale, ColorScheme theme) {
        return device(locale, theme, WIDTH, HEIGHT);
    }

    /** A new phone, in English and light. */
    public BrowserContext phone() {
        return phone("en-US", ColorScheme.LIGHT);
    }

    /** A new phone in its owner's language and theme. */
    public BrowserContext phone(String locale, ColorScheme theme) {
        return device(locale, theme, PHONE_WIDTH, PHONE_HEIGHT);
    }

    /** A new device with a screen of that size. */
    public BrowserContext device(String locale, ColorScheme theme, int width, int height) {
        var device = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
            .setLocale(locale)
            .setColorScheme(theme)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setViewportSize(width, height));
        devices.add(device);
        return device;
    }

    /** Keeps what every page of every device shows: a picture and its HTML. */
    void keepTraces(Path directory) {
        for (int i = 0; i < devices.size(); i++) {
            var pages = devices.get(i).pages();
            for (int j = 0; j < pages.size(); j++) {
                keep(pages.get(j), directory, "device-" + (i + 1) + "-page-" + (j + 1));
            }
        }
    }

    private static void keep(com.microsoft.playwright.Page page, Path directory, String name) {
        page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
            .setPath(directory.resolve(name + ".png")));
        try {
            Files.writeString(directory.resolve(name + ".html"), page.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void closeDevices() {
        devices.forEach(BrowserContext::close);
        devices.clear();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
