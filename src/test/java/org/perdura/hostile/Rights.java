package org.perdura.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who may do what, as {@code rights.md} says it: the tables that people read are the ones that the tests walk. */
final class Rights {

    private static final Path DOCUMENT = Path.of("src/site/markdown/rights.md");

    private Rights() {
    }

    /** One line of a table: what is asked for, and the other cells by the heading of their column. */
    record Line(String name, Map<String, String> cells) {

        String cell(String column) {
            return cells.get(column);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The lines of the table below that heading. */
    static List<Line> below(String heading) {
        var rows = document().dropWhile(line -> !line.equals("## " + heading))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.startsWith("|"))
            .map(Rights::cells)
            .toList();
        return rows.stream().skip(2).map(row -> line(rows.get(0), row)).toList();
    }

    private static Stream<String> document() {
        try {
            return Files.readAllLines(DOCUMENT).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String row) {
        return Stream.of(row.substring(1).split("\\|")).map(cell -> cell.replace("`", "").strip()).toList();
    }

    private static Line line(List<String> headings, List<String> row) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 1; i < headings.size(); i++) {
            cells.put(headings.get(i), row.get(i));
        }

        return new Line(row.get(0), cells);
    }
}
