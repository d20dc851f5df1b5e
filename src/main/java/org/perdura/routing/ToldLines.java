package org.perdura.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a page or a portal tells, as somebody types it: one a line, the name before the first equals sign.
 *
 * @param malformed the lines that are none
 */
record ToldLines(Map<String, String> values, List<String> malformed) {

    private static final Pattern LINE = Pattern.compile("\\s*([\\w.:/-]{1,100})\\s*=(.{0,200})");

    static ToldLines read(String typed) {
        var told = new ToldLines(new TreeMap<>(), new ArrayList<>());
        if (typed != null) {
            typed.lines().filter(line -> !line.isBlank()).forEach(told::add);
        }

        return told;
    }

    private void add(String line) {
        var read = LINE.matcher(line);
        if (read.matches()) {
            values.put(read.group(1), read.group(2).strip());
        } else {
            malformed.add(line.strip());
        }
    }
}
