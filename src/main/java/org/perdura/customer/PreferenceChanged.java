package org.perdura.customer;

import java.util.UUID;

/** A customer's conversations are to be offered to other agents first than before. */
public record PreferenceChanged(UUID customerId) {
}
