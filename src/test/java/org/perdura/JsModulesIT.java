package org.perdura;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.perdura.support.Browser;
import org.perdura.support.NeedsBrowser;
import org.perdura.support.WebFiles;

/**
 * The tests of the browser's modules, run where they belong: in a browser. {@code runner.html} leaves
 * {@code window.results}, a list of {@code {name, ok, error}}, when it is through.
 */
@NeedsBrowser
class JsModulesIT {

    @TestFactory
    @Tag("B-114")
    @Tag("B-119")
    Stream<DynamicTest> modules(Browser browser) {
        try (var files = new WebFiles()) {
            var page = browser.device().newPage();
            page.navigate(files.origin() + "/test/runner.html?" + String.join("&", WebFiles.tests()));
            page.waitForFunction("() => window.results");
            var results = results(page.evaluate("() => window.results"));

            assertThat(results).as("the runner found tests").isNotEmpty();
            return results.stream().map(JsModulesIT::test);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> results(Object results) {
        return (List<Map<String, Object>>) results;
    }

    private static DynamicTest test(Map<String, Object> result) {
        return DynamicTest.dynamicTest((String) result.get("name"), () ->
            assertThat(result.get("ok")).as("%s: %s", result.get("name"), result.get("error")).isEqualTo(true));
    }
}
