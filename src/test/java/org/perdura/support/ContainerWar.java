package org.perdura.support;

import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What tests in the container deploy: the WAR under test, what the tests themselves need beside them, and the tests: it
 * is the same for all.
 */
public final class ContainerWar {

    private static final String TESTS = "/org/perdura/.*(IT|Scene|Beginning)(\\$.*)?\\.class";

    private ContainerWar() {
    }

    public static WebArchive create() {
        return TestWar.create().addAsLibrary(ShrinkWrap.create(JavaArchive.class, "perdura-test-support.jar")
            .addPackages(true, "org.assertj.core", "org.awaitility", "org.hamcrest")
            .addPackages(false, Filters.include(TESTS), "org.perdura.routing", "org.perdura.rules",
                "org.perdura.conversation")
            .addClasses(People.class, InContainer.class));
    }
}
