package org.perdura.support;

import java.nio.file.Path;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The one Chromium behind {@link NeedsBrowser}; JUnit closes it when the run is over. */
final class BrowserForTests implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserForTests.class);
    private static final Path TRACES = Path.of("target/it/traces");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Browser.executable()
            .map(found -> ConditionEvaluationResult.enabled("Browser: " + found))
            .orElse(ConditionEvaluationResult.disabled("No Chromium or Chrome is installed: browser tests are skipped"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE)
            .getOrComputeIfAbsent(Browser.class, key -> Browser.start(), Browser.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var browser = context.getRoot().getStore(NAMESPACE).get(Browser.class, Browser.class);
        if (browser == null) {
            return;
        }

        if (context.getExecutionException().isPresent()) {
            var test = context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName();
            browser.keepTraces(TRACES.resolve(test));
        }

        browser.closeDevices();
    }
}
