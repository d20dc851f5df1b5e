package org.perdura.support;

import java.nio.file.Path;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The one Chromium behind {@link NeedsBrowser}; JUnit closes it when the run is over. A class that is in another lane
 * and only extended with this has one of its own for each test.
 */
public final class BrowserForTests implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserForTests.class);
    private static final Path TRACES = Path.of("target/it/traces");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Browser.executable()
            .map(found -> ConditionEvaluationResult.enabled("Browser: " + found))
            .orElse(ConditionEvaluationResult.disabled(
                "No Chromium or Chrome is installed: browser tests are skipped"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return store(context).getOrComputeIfAbsent(owner(context), key -> Browser.start(), Browser.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var browser = store(context).get(owner(context), Browser.class);
        if (browser == null) {
            return;
        }

        if (context.getExecutionException().isPresent()) {
            var test = context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName();
            browser.keepTraces(TRACES.resolve(test));
        }

        browser.closeDevices();
    }

    private static Store store(ExtensionContext context) {
        return (isShared(context) ? context.getRoot() : context).getStore(NAMESPACE);
    }

    /** Stores look into those above them: a browser of one's own needs a key of one's own. */
    private static Object owner(ExtensionContext context) {
        return isShared(context) ? Browser.class : context.getUniqueId();
    }

    private static boolean isShared(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestClass(), NeedsBrowser.class);
    }
}
