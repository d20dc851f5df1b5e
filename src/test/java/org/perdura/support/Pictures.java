package org.perdura.support;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;

/** Pictures of what people see, kept in {@code target/it/pictures} to be looked at. */
public final class Pictures {

    private static final Path DIRECTORY = Path.of("target/it/pictures");

    private Pictures() {
    }

    public static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setPath(DIRECTORY.resolve(name + ".png")));
    }
}
