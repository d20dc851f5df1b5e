package org.perdura.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** What lives on the heap of a process, as a collector finds it that was asked to look. */
final class Memory {

    private static final Pattern TOTAL = Pattern.compile("Total +\\d+ +(\\d+)");

    private Memory() {
    }

    /** Bytes. */
    static long live(ProcessHandle process) {
        try {
            var jcmd = ProcessHandle.current().info().command().orElseThrow().replaceAll("java$", "jcmd");
            var histogram = new ProcessBuilder(jcmd, Long.toString(java(process).pid()), "GC.class_histogram")
                .redirectErrorStream(true).start();
            var total = TOTAL.matcher(new String(histogram.getInputStream().readAllBytes()));
            if (!total.find()) {
                throw new IllegalStateException("No histogram");
            }
            return Long.parseLong(total.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Liberty's script is the parent of the machine, or has become it. */
    private static ProcessHandle java(ProcessHandle process) {
        return process.descendants()
            .filter(child -> child.info().command().orElse("").endsWith("java"))
            .findFirst()
            .orElse(process);
    }
}
