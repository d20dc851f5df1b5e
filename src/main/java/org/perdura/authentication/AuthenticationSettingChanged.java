package org.perdura.authentication;

import java.util.UUID;

/** An authentication setting is new or was edited: what was known of its keys is void. */
public record AuthenticationSettingChanged(UUID settingId) {
}
