package org.perdura.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What the address bar asks of a list – {@code ?q=words&sort=name&desc=true&page=2} – and the addresses beside it. */
@Named("query")
@RequestScoped
public class ListQuery {

    private static final int LONGEST_WORDS = 200;

    @Inject
    HttpServletRequest request;

    private final Map<String, String> kept = new LinkedHashMap<>();
    private Listing listing;

    @PostConstruct
    void read() {
        listing = new Listing(words(request.getParameter("q")), request.getParameter("sort"),
            Boolean.parseBoolean(request.getParameter("desc")), number(request.getParameter("page")));
    }

    private static String words(String typed) {
        return typed == null ? null : typed.substring(0, Math.min(typed.length(), LONGEST_WORDS));
    }

    private static int number(String typed) {
        return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 1;
    }

    /** A list whose own order is not that by name. */
    public void usually(String order) {
        if (listing.order() == null) {
            listing = new Listing(listing.words(), order, listing.descending(), listing.page());
        }
    }

    /** What the page itself has found in the address beside this, and in the addresses that it shows. */
    public void keep(String name, String value) {
        kept.put(name, value);
    }

    public Map<String, String> getKept() {
        return kept;
    }

    public Listing listing() {
        return listing;
    }

    public String getWords() {
        return listing.words();
    }

    public int getPage() {
        return listing.page();
    }

    /** For {@code aria-sort}. */
    public String sortOf(String order) {
        return !isSortedBy(order) ? "none" : listing.descending() ? "descending" : "ascending";
    }

    private boolean isSortedBy(String order) {
        return order.equals(listing.order() == null ? "name" : listing.order());
    }

    /** The same words by another order, or by this one upside down. */
    public String sortedBy(String order) {
        return address(order, isSortedBy(order) && !listing.descending(), 1);
    }

    public String onPage(int page) {
        return address(listing.order(), listing.descending(), page);
    }

    private String address(String order, boolean descending, int page) {
        return "?q=" + URLEncoder.encode(listing.words(), UTF_8)
            + (order == null ? "" : "&sort=" + URLEncoder.encode(order, UTF_8))
            + (descending ? "&desc=true" : "")
            + (page == 1 ? "" : "&page=" + page)
            + kept.entrySet().stream()
                .map(filter -> "&" + filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), UTF_8))
                .collect(joining());
    }
}
