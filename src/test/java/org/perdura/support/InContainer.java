package org.perdura.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Runs a test inside the server, within the real WAR: beans are injected into the test. Such a class has a
 * {@code @Deployment} method that returns {@link ContainerWar#create()}, which is {@linkplain OneDeployment deployed
 * once}; {@link ContainerServer} prepares the server that they share.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(ArquillianExtension.class)
@ResourceLock(Lanes.OWN)
public @interface InContainer {
}
