package org.perdura.platform;

import java.util.List;

/** One page of a list, and how long the whole list is. */
public record Found<T>(List<T> rows, long total) {

    public int pages() {
        return (int) Math.max(1, (total + Listing.PAGE_SIZE - 1) / Listing.PAGE_SIZE);
    }
}
