package org.perdura.identity;

/** A member of staff has logged out: whatever was opened under the session of that hash has to be closed. */
public record StaffSessionEnded(String hash) {
}
