package org.perdura.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Gives the tests of a class a running {@link PerduraServer} as a parameter. There is one for each kind of database,
 * started when first asked for and used by all classes, so tests speak about customers and queues of their own or leave
 * things as they found them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(SharedServers.class)
@ResourceLock(Lanes.SHARED)
public @interface OnPerdura {

    Database.Kind value() default Database.Kind.H2;
}
