package org.perdura.platform;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes ids: time-ordered UUIDs, version 7 of RFC 9562. */
public final class Ids {

    private static final Pattern SHAPE = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final SecureRandom random = new SecureRandom();

    private Ids() {
    }

    /** The next id; later ones sort behind earlier ones, to the millisecond of this machine's clock. */
    public static UUID next() {
        var bytes = new byte[16];
        random.nextBytes(bytes);

        var buffer = ByteBuffer.wrap(bytes);
        var time = System.currentTimeMillis() << 16 | buffer.getLong(0) & 0xFFFL | 0x7000L;
        var rest = buffer.getLong(8) & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(time, rest);
    }

    /** The id that this text is, if it is one. */
    public static Optional<UUID> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
