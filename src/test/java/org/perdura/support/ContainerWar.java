package org.perdura.support;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What tests in the container deploy: the WAR under test and what the tests themselves need beside them. */
public final class ContainerWar {

    private ContainerWar() {
    }

    public static WebArchive create() {
        return TestWar.create().addAsLibrary(ShrinkWrap.create(JavaArchive.class, "perdura-test-support.jar")
            .addPackages(true, "org.assertj.core", "org.awaitility", "org.hamcrest")
            .addClasses(People.class, InContainer.class));
    }
}
