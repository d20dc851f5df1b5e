package org.perdura.support;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.SearchOption;

/**
 * The servers behind {@link OnPerdura}; JUnit closes them when the run is over. A class that only waits can be extended
 * with this alone and stay in the other lane: it has the one on H2.
 */
public final class SharedServers implements ParameterResolver, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(SharedServers.class);

    /** A server with what it stands on. */
    private record Running(PerduraServer server, AutoCloseable database) implements AutoCloseable {

        static Running on(Database.Kind kind) {
            return kind == Database.Kind.H2 ? onH2() : onPostgres();
        }

        private static Running onH2() {
            return new Running(new PerduraServer("h2", Database.h2()).start(), () -> { });
        }

        private static Running onPostgres() {
            var postgres = PostgresDatabase.start();
            return new Running(new PerduraServer("postgresql", postgres.database()).start(), postgres);
        }

        @Override
        public void close() throws Exception {
            server.close();
            database.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PerduraServer.class;
    }

    @Override
    public PerduraServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE)
            .getOrComputeIfAbsent(kind(context), Running::on, Running.class)
            .server();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var running = context.getRoot().getStore(NAMESPACE).get(kind(context), Running.class);
        // Who is in the other lane would find what a test in this one has provoked and is about to look for.
        if (running != null && AnnotationSupport.isAnnotated(context.getRequiredTestClass(), OnPerdura.class)) {
            running.server().log().assertClean();
        }
    }

    private static Database.Kind kind(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), OnPerdura.class,
            SearchOption.INCLUDE_ENCLOSING_CLASSES)
            .map(OnPerdura::value)
            .orElse(Database.Kind.H2);
    }
}
