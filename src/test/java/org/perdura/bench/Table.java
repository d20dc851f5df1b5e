package org.perdura.bench;

import java.util.Locale;

/** What came out, a line each as soon as it is known, with what is aimed at behind it. */
final class Table {

    Table(String title) {
        System.out.printf("%n%s%n%s%n", title, "-".repeat(title.length()));
    }

    Table row(String what, String aim, String format, Object... values) {
        System.out.printf("%-62s %-58s %s%n", what, String.format(Locale.ROOT, format, values), aim);
        return this;
    }
}
