package org.perdura.supervision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.perdura.platform.Listing;

/** What a supervisor looks for among the ongoing conversations: words and filters, whatever their order and page. */
public record OngoingQuery(String words, OngoingFilter filter) {

    /** Longer than any that is written here. */
    static final int LONGEST = 2000;

    private static final int LONGEST_WORDS = 200;

    /** @param parameter gives the value of a parameter of the address, or null */
    static OngoingQuery of(UnaryOperator<String> parameter) {
        return new OngoingQuery(words(parameter.apply("q")), OngoingFilter.of(parameter));
    }

    private static String words(String typed) {
        var some = typed == null ? "" : typed.substring(0, Math.min(typed.length(), LONGEST_WORDS));
        return new Listing(some, null, false, 1).words();
    }

    /** Reads what may have come from anywhere: what it does not know, and cannot read, is left out. */
    public static OngoingQuery parse(String address) {
        var parameters = new HashMap<String, String>();
        for (var parameter : (address == null ? "" : address).split("&")) {
            var equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(parameter.substring(0, equals), decode(parameter.substring(equals + 1)));
            }
        }

        return of(parameters::get);
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException garbled) {
            return null;
        }
    }

    /** What stands behind the question mark of the list's address: the same for the same, and empty for everything. */
    String address() {
        var parameters = new LinkedHashMap<String, String>();
        if (!words.isEmpty()) {
            parameters.put("q", words);
        }

        parameters.putAll(filter.parameters());
        return parameters.entrySet().stream().map(OngoingQuery::written).collect(joining("&"));
    }

    private static String written(Map.Entry<String, String> parameter) {
        return parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8);
    }
}
