package org.perdura.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** One WebSocket frame as bytes, right by itself and wrong wherever a test wants it: RFC 6455, section 5.2, by hand. */
public final class RawFrame {

    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final byte[] MASK = {0x12, 0x34, 0x56, 0x78};
    private static final int LARGEST_SHORT = 125;
    private static final int LARGEST_16_BIT = 0xFFFF;
    private static final int LENGTH_16_BIT = 126;
    private static final int LENGTH_64_BIT = 127;

    private final byte[] payload;
    private int head;
    private boolean masked = true;
    private long declared;
    private int lengthBits;

    private RawFrame(int opcode, byte[] payload) {
        this.payload = payload;
        head = FIN | opcode;
        declared = payload.length;
        lengthBits = declared <= LARGEST_SHORT ? 7 : declared <= LARGEST_16_BIT ? Short.SIZE : Long.SIZE;
    }

    public static RawFrame of(int opcode, byte... payload) {
        return new RawFrame(opcode, payload);
    }

    public static RawFrame text(String text) {
        return of(1, text.getBytes(UTF_8));
    }

    public static RawFrame text(int... bytes) {
        return of(1, bytes(bytes));
    }

    public static RawFrame continuation(byte... payload) {
        return of(0, payload);
    }

    public static RawFrame binary(int length) {
        return of(2, new byte[length]);
    }

    public static RawFrame close(int... bytes) {
        return of(8, bytes(bytes));
    }

    public static RawFrame closeWith(int code) {
        return close(code >> Byte.SIZE, code & 0xFF);
    }

    public static RawFrame ping(int length) {
        return of(9, new byte[length]);
    }

    public static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }

        return bytes;
    }

    /** More fragments follow. */
    public RawFrame unfinished() {
        head &= ~FIN;
        return this;
    }

    /** Sets a reserved bit, 1 to 3. */
    public RawFrame reserved(int bit) {
        head |= FIN >> bit;
        return this;
    }

    public RawFrame unmasked() {
        masked = false;
        return this;
    }

    /** The length in 16 or 64 bits, though fewer would do. */
    public RawFrame lengthIn(int bits) {
        lengthBits = bits;
        return this;
    }

    /** Says that it is that long, whatever it is. */
    public RawFrame declaring(long length) {
        declared = length;
        return lengthIn(Long.SIZE);
    }


    byte[] toBytes() {
        var out = new ByteArrayOutputStream();
        out.write(head);
        writeLength(out);

        if (masked) {
            out.writeBytes(MASK);
        }

        out.writeBytes(masked ? mask() : payload);
        return out.toByteArray();
    }

    private void writeLength(ByteArrayOutputStream out) {
        var bit = masked ? MASKED : 0;
        switch (lengthBits) {
            case Short.SIZE -> {
                out.write(bit | LENGTH_16_BIT);
                out.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort((short) declared).array());
            }
            case Long.SIZE -> {
                out.write(bit | LENGTH_64_BIT);
                out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(declared).array());
            }
            default -> out.write(bit | (int) declared);
        }
    }

    private byte[] mask() {
        var masked = Arrays.copyOf(payload, payload.length);
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= MASK[i % MASK.length];
        }

        return masked;
    }
}
