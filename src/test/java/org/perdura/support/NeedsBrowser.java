package org.perdura.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Gives the tests of a class a {@link Browser} as a parameter. Where no Chromium can be found they are skipped and say
 * so. When one fails, what each of its pages shows is kept in {@code target/it/traces}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(BrowserForTests.class)
@ResourceLock(Lanes.SHARED)
public @interface NeedsBrowser {
}
