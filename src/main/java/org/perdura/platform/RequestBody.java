package org.perdura.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import tools.jackson.databind.node.ObjectNode;

/** What a request carries: one small JSON object in UTF-8, read as strictly as a frame is. */
public final class RequestBody {

    private static final int MAX_LENGTH = 16 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern JSON = Pattern.compile("application/json(\\s*;\\s*charset=\"?utf-8\"?)?");

    private RequestBody() {
    }

    /** @throws ProblemException when it is anything else */
    public static ObjectNode read(HttpServletRequest request) {
        if (request.getContentType() == null
                || !JSON.matcher(request.getContentType().toLowerCase(Locale.ROOT)).matches()) {
            throw new ProblemException(Problem.NOT_JSON, "content type");
        }

        try {
            return Json.read(text(bytes(request)));
        } catch (Json.MalformedException malformed) {
            throw new ProblemException(Problem.MALFORMED, malformed.getMessage());
        }
    }

    private static byte[] bytes(HttpServletRequest request) {
        if (request.getContentLengthLong() > MAX_LENGTH) {
            throw new ProblemException(Problem.TOO_LONG, "body");
        }

        try {
            return bytes(request.getInputStream());
        } catch (IOException cutOrGarbled) {
            throw new ProblemException(Problem.MALFORMED, "body");
        }
    }

    /** Whoever sends byte by byte holds a thread of ours; not for ever. */
    private static byte[] bytes(InputStream body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[MAX_LENGTH + 1];
        var begun = System.nanoTime();
        for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            bytes.write(buffer, 0, read);
            if (bytes.size() > MAX_LENGTH) {
                throw new ProblemException(Problem.TOO_LONG, "body");
            }

            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new ProblemException(Problem.TOO_SLOW, "body");
            }
        }

        return bytes.toByteArray();
    }

    /** Unlike {@code new String}, this refuses bytes that are no UTF-8 instead of replacing them. */
    private static String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.MALFORMED, "not UTF-8");
        }
    }
}
