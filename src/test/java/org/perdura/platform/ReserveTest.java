package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import jakarta.servlet.annotation.WebFilter;

/** What leaves the chat its connections to the database. */
@Tag("F-45")
class ReserveTest {

    private static final List<String> RESERVED = List.of(Reserve.class.getAnnotation(WebFilter.class).value());

    @Test
    void all_pages_of_the_staff_share_few_places() throws Exception {
        try (var folders = Files.list(Path.of("src/main/webapp"))) {
            var withPages = folders.filter(Files::isDirectory).filter(ReserveTest::hasPages)
                .map(folder -> "/" + folder.getFileName() + "/*")
                .toList();

            assertThat(withPages).contains("/admin/*", "/supervisor/*");
            assertThat(RESERVED).containsAll(withPages);
        }
    }

    private static boolean hasPages(Path folder) {
        return !folder.endsWith("WEB-INF")
            && List.of(folder.toFile().list()).stream().anyMatch(name -> name.endsWith(".xhtml"));
    }

    @Test
    void so_does_what_is_asked_about_one_conversation() {
        assertThat(RESERVED).contains("/api/v1/conversations/*");
    }
}
