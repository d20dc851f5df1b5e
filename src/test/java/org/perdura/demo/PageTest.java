package org.perdura.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    @Test
    void values_come_before_texts_and_both_are_escaped() {
        var page = new Page("<p>${name}, ${front.portal}, ${language}</p>");

        assertThat(page.fill("en", Map.of("name", "<a> & \"b\" $1")))
            .isEqualTo("<p>&lt;a&gt; &amp; &quot;b&quot; $1, A customer's portal, en</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "demo.html, en", "demo.html, pt-BR", "plain.html, en", "plain.html, pt-BR", "portal.html, en",
        "portal.html, pt-BR"})
    void every_text_of_every_page_is_there(String file, String language) throws IOException {
        var page = new Page(Files.readString(Path.of("src/main/webapp/WEB-INF/front", file)));
        var values = Map.of("customer", "x", "customer.name", "x", "customer.firstName", "x",
            "current.maria", "x", "current.joao", "x", "current.chloe", "x",
            "widget", "x", "chat", "x", "current.live", "x", "current.persistent", "x");

        assertThatCode(() -> page.fill(language, values)).doesNotThrowAnyException();
        assertThat(page.fill(language, values)).doesNotContain("${");
    }
}
