package org.perdura.hours;

import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.List;

/** The time zones of hours: places, whose clocks somebody looks after, and no bare offsets or old abbreviations. */
public final class Zones {

    private static final String FALLBACK = "Etc/UTC";
    private static final List<String> all =
        ZoneId.getAvailableZoneIds().stream().filter(Zones::isPlace).sorted().toList();

    private Zones() {
    }

    public static List<String> all() {
        return all;
    }

    /** @throws HoursRefusedException when there is no such zone */
    static ZoneId read(String typed) {
        var name = typed == null ? "" : typed.strip();
        if (!all.contains(name)) {
            throw new HoursRefusedException(name.isEmpty() ? "constraint.NotNull" : "hours.zone.unknown");
        }

        return ZoneId.of(name);
    }

    /** Which edition of the zones' rules this server has: countries change them at short notice. */
    static String edition() {
        return ZoneRulesProvider.getVersions(FALLBACK).lastKey();
    }

    /** The server's, to begin with. */
    public static ZoneId ofServer() {
        var zone = ZoneId.systemDefault();
        return all.contains(zone.getId()) ? zone : ZoneId.of(FALLBACK);
    }

    private static boolean isPlace(String name) {
        return name.contains("/") && !name.startsWith("SystemV/");
    }
}
