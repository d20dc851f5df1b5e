package org.perdura.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Something that only its holder knows: 256 random bits. We keep no more of it than the hash. */
record Secret(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom random = new SecureRandom();

    static Secret next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return HexFormat.of().formatHex(digest());
    }

    /** Takes as long for a near miss as for a far one. */
    boolean is(String claimed) {
        return claimed != null && MessageDigest.isEqual(digest(), new Secret(claimed).digest());
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
