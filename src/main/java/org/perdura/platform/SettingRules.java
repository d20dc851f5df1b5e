package org.perdura.platform;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the settings of an installation have to be, each rule with its sentence for whoever set it up otherwise. */
record SettingRules(Map<String, String> settings) {

    private static final Set<String> KINDS_OF_DATABASE = Set.of("h2", "postgresql");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern ORIGIN =
        Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?|https?://\\[[0-9a-f:]+](:\\d{1,5})?");

    /** Why Perdura must not start like this; empty when it may. */
    List<String> broken() {
        var broken = new ArrayList<String>();
        requireSwitches(broken);
        requireNumbers(broken);
        requireDatabase(broken);
        requireOrigin(broken);
        requireSafety(broken);
        return broken;
    }

    /** Any spelling but these would be taken for false. */
    private void requireSwitches(List<String> broken) {
        for (var name : List.of("perdura.demo", "perdura.secure")) {
            if (!Set.of("true", "false").contains(value(name))) {
                broken.add(name + "=" + value(name) + " is neither true nor false.");
            }
        }
    }

    private void requireNumbers(List<String> broken) {
        settings.keySet().stream()
            .filter(name -> name.startsWith("perdura.limit.") && !COUNT.matcher(value(name)).matches())
            .sorted()
            .forEach(name -> broken.add(name + "=" + value(name) + " is no whole number from 1 on."));
        if (!isDuration(value("perdura.token.lifetime"))) {
            broken.add("perdura.token.lifetime=" + value("perdura.token.lifetime") + " is no duration such as PT24H.");
        }
    }

    private static boolean isDuration(String text) {
        try {
            return Duration.parse(text).compareTo(Duration.ZERO) > 0;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** The address may hold a password, so it is not repeated. */
    private void requireDatabase(List<String> broken) {
        var kind = value("perdura.db.kind");
        if (!kind.isEmpty() && !KINDS_OF_DATABASE.contains(kind)) {
            broken.add("perdura.db.kind=" + kind + " is no database of ours; it is h2 or postgresql.");
        } else if (!value("perdura.db.url").startsWith(kind.isEmpty() ? "" : "jdbc:" + kind + ":")) {
            broken.add("perdura.db.url does not begin with jdbc:" + kind + ": as perdura.db.kind=" + kind + " has it.");
        }
    }

    private void requireOrigin(List<String> broken) {
        var origin = value("perdura.origin");
        if (!origin.isEmpty() && !ORIGIN.matcher(origin).matches()) {
            broken.add("perdura.origin=" + origin
                + " is no origin such as https://chat.example.com: scheme, host in small"
                + " letters, perhaps a port, and nothing behind it.");
        } else if (origin.startsWith("http:") && !isDemo()) {
            broken.add("perdura.origin=" + origin
                + " is not https; that is allowed only together with perdura.demo=true.");
        }
    }

    private void requireSafety(List<String> broken) {
        if ("false".equals(value("perdura.secure")) && !isDemo()) {
            broken.add(
                "perdura.secure=false sends cookies in the clear; it is allowed only together with perdura.demo=true.");
        }
    }

    private boolean isDemo() {
        return "true".equals(value("perdura.demo"));
    }

    private String value(String name) {
        return settings.getOrDefault(name, "").strip();
    }

    /** Names that look like settings of ours and are none, however the environment spells them. */
    static Set<String> unknown(Collection<String> names, Collection<String> known) {
        var ours = known.stream().map(SettingRules::plain).collect(Collectors.toSet());
        return names.stream()
            .filter(name -> plain(name).startsWith("PERDURA_") && !ours.contains(plain(name)))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
