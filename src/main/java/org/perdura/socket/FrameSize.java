package org.perdura.socket;

/** How large a frame is on the wire, where it is UTF-8. */
final class FrameSize {

    /** The most that a client may send in one. */
    static final int MOST = 64 * 1024;

    private static final int ONE_BYTE = 0x80;
    private static final int TWO_BYTES = 0x800;

    private FrameSize() {
    }

    static int of(String text) {
        var bytes = text.length();

        for (int i = 0; i < text.length(); i++) {
            bytes += more(text.charAt(i));
        }

        return bytes;
    }

    /** Each half of a surrogate pair stands for two of its four bytes. */
    private static int more(char unit) {
        if (unit < ONE_BYTE) {
            return 0;
        }

        return unit < TWO_BYTES || Character.isSurrogate(unit) ? 1 : 2;
    }
}
