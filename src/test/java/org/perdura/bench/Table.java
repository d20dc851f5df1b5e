package org.perdura.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came out, a line each, with what is aimed at beside it. */
final class Table {

    private final String title;
    private final List<String[]> rows = new ArrayList<>();

    Table(String title) {
        this.title = title;
    }

    Table row(String what, String value, String aim) {
        rows.add(new String[] {what, value, aim});
        return this;
    }

    Table row(String what, String aim, String format, Object... values) {
        return row(what, String.format(Locale.ROOT, format, values), aim);
    }

    void print() {
        System.out.printf("%n%s%n%s%n", title, "-".repeat(title.length()));
        rows.forEach(row -> System.out.printf("%-62s %-46s %s%n", (Object[]) row));
    }
}
