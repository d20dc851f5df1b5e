package org.perdura.fault;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one {@link Scene} that they share, and looks after each what it has left in the log. */
final class OnScene implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(OnScene.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Scene.class;
    }

    @Override
    public Scene resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE)
            .getOrComputeIfAbsent(Scene.class, key -> new Scene().begin(), Scene.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var scene = context.getRoot().getStore(NAMESPACE).get(Scene.class, Scene.class);
        if (scene != null) {
            scene.end();
        }
    }
}
