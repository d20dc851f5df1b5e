package org.perdura.customer;

import java.util.List;
import java.util.UUID;

/** A customer in the list, with the names of the agents whom their conversations are offered to first. */
public record CustomerRow(UUID id, String name, String subject, List<String> agents) {
}
