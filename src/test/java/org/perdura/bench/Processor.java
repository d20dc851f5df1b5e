package org.perdura.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How much processor time processes have used, as Linux counts it. */
final class Processor {

    private static final double TICK = 10_000; // Microseconds: Linux tells hundredths of a second to everybody.
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private Processor() {
    }

    /** Microseconds used by a process and all those below it. */
    static double used(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
            .mapToDouble(each -> usedAlone(each.pid()))
            .sum();
    }

    private static double usedAlone(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name of the command, which may hold anything, stands in parentheses before the numbers.
            var fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            return (Long.parseLong(fields.get(USER)) + Long.parseLong(fields.get(SYSTEM))) * TICK;
        } catch (IOException gone) {
            return 0;
        }
    }
}
