package org.perdura.authentication;

import java.util.UUID;

/** An authentication setting in the list. */
public record AuthenticationSettingRow(UUID id, String name, String issuer, KeySource keySource) {
}
