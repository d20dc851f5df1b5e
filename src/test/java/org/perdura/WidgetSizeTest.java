package org.perdura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

/** A widget is a guest on somebody's page: this is the most that it brings along, as it goes over the line (gzip). */
class WidgetSizeTest {

    private static final int LOADER_LIMIT = 5 * 1024;
    private static final int OPENED_LIMIT = 60 * 1024;

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path FRAME = WEBAPP.resolve("WEB-INF/widget/frame.html");
    private static final URI FRAME_ADDRESS = URI.create("/widget/demo/frame");
    private static final Path TEXTS = WEBAPP.resolve("widget/texts");

    /** What a page, a module or a style sheet asks for. */
    private static final Pattern REFERENCE = Pattern.compile(
        "(?:src|href)=\"([^\"]+)\"|\\bfrom \"([^\"]+)\"|\\bimport\\(?\\s?\"([^\"]+)\"|@import \"([^\"]+)\"|url\\(\"?([^\")]+)");

    @Test
    void the_loader_costs_a_page_at_most_5_kB() {
        assertThat(compressed(WEBAPP.resolve("widget/loader.js"))).isLessThanOrEqualTo(LOADER_LIMIT);
    }

    @Test
    void the_opened_widget_costs_at_most_60_kB_all_in() {
        var files = new LinkedHashSet<Path>();
        follow(FRAME, FRAME_ADDRESS, files);

        var size = files.stream().mapToInt(WidgetSizeTest::compressed).sum() + longestTexts();

        assertThat(files).as("the frame's modules and styles").hasSizeGreaterThan(5);
        assertThat(size).as("%s", files).isLessThanOrEqualTo(OPENED_LIMIT);
    }

    private static void follow(Path file, URI address, Set<Path> found) {
        if (found.add(file)) {
            REFERENCE.matcher(text(file)).results()
                .map(WidgetSizeTest::reference)
                .filter(reference -> !reference.startsWith("data:"))
                .map(address::resolve)
                .forEach(next -> follow(WEBAPP.resolve(next.getPath().substring(1)), next, found));
        }
    }

    private static String reference(MatchResult match) {
        var group = 1;
        while (match.group(group) == null) {
            group++;
        }

        return match.group(group);
    }

    private static int longestTexts() {
        try (var files = Files.list(TEXTS)) {
            return files.mapToInt(WidgetSizeTest::compressed).max().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int compressed(Path file) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            Files.copy(file, gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        return bytes.size();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
