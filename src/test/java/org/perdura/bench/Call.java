package org.perdura.bench;

import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One HTTP request of a {@link Swarm} on a connection of its own; its answer is handed on whole. */
final class Call extends Wire {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");
    private static final String HEAD_END = "\r\n\r\n";

    private final Consumer<String> listener;

    Call(SocketChannel channel, Consumer<String> listener) {
        super(channel);
        this.listener = listener;
    }

    @Override
    int take(byte[] bytes) {
        var answer = new String(bytes, StandardCharsets.ISO_8859_1);
        var head = answer.indexOf(HEAD_END);
        var length = LENGTH.matcher(answer);

        if (head < 0 || !length.find()
                || answer.length() < head + HEAD_END.length() + Integer.parseInt(length.group(1))) {
            return 0;
        }

        drop();
        listener.accept(answer);
        return bytes.length;
    }
}
