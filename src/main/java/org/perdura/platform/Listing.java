package org.perdura.platform;

import java.util.Locale;
import java.util.Map;

/** What a list is asked for: words to look for, an order by name, and which page of it. Nothing in it is trusted. */
public record Listing(String words, String order, boolean descending, int page) {

    public static final int PAGE_SIZE = 25;

    private static final int LAST_PAGE = 100_000;

    public Listing {
        // No database looks for NUL, and PostgreSQL does not even take it.
        words = words == null ? "" : words.replace("\0", "").strip();
        page = Math.min(Math.max(page, 1), LAST_PAGE);
    }

    /** Everything, from the beginning, in the list's own order. */
    public static Listing first() {
        return new Listing(null, null, false, 1);
    }

    /** The words as a pattern for {@code lower(…) like … escape '\'}. */
    public String pattern() {
        return "%" + words.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    /**
     * The {@code order by} for this listing.
     *
     * @param orders the expressions by the names that may be asked for; any other name gets that of {@code "name"}
     */
    public String orderBy(Map<String, String> orders) {
        var expression = orders.getOrDefault(order == null ? "name" : order, orders.get("name"));
        return " order by " + expression + (descending ? " desc" : "");
    }

    public int offset() {
        return (page - 1) * PAGE_SIZE;
    }
}
