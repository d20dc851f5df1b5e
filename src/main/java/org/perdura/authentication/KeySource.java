package org.perdura.authentication;

/** Where the public key of a portal comes from. */
public enum KeySource {

    JWKS_URL, PUBLIC_KEY_URL, PEM
}
