package org.perdura.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

import org.perdura.platform.Json;

import com.nimbusds.jose.util.Base64URL;

import tools.jackson.databind.node.ObjectNode;

/**
 * A signed token taken apart (RFC 7515, compact), before anything in it is believed. Only one spelling of it is
 * accepted: three parts in strict base64url, two of them one strict JSON object each.
 */
record CompactToken(ObjectNode header, ObjectNode claims, byte[] signed, Base64URL signature) {

    private static final int MAX_LENGTH = 8 * 1024;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    /** They would bring their own key, change what is signed, or make this a token within a token. */
    private static final Set<String> REFUSED = Set.of("jku", "jwk", "x5u", "x5c", "crit", "b64", "zip", "cty", "enc");

    static CompactToken parse(String token) {
        if (token.length() > MAX_LENGTH || !SHAPE.matcher(token).matches()) {
            throw TokenRefused.because("shape");
        }

        var parts = token.split("\\.");
        var parsed = new CompactToken(
            object(parts[0]),
            object(parts[1]),
            token.substring(0, token.lastIndexOf('.')).getBytes(US_ASCII),
            new Base64URL(parts[2]));
        decode(parts[2]);
        parsed.requirePlainHeader();
        return parsed;
    }

    private static ObjectNode object(String part) {
        try {
            return Json.read(UTF_8.newDecoder().decode(ByteBuffer.wrap(decode(part))).toString());
        } catch (CharacterCodingException | Json.MalformedException malformed) {
            throw TokenRefused.because("not JSON");
        }
    }

    /** Unused bits at the end have to be zero, so that one token has one spelling. */
    private static byte[] decode(String part) {
        try {
            var bytes = Base64.getUrlDecoder().decode(part);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                return bytes;
            }
        } catch (IllegalArgumentException impossibleLength) {
            // Refused below, as any other spelling.
        }

        throw TokenRefused.because("base64url");
    }

    private void requirePlainHeader() {
        if (REFUSED.stream().anyMatch(header::has)) {
            throw TokenRefused.because("header");
        }

        var type = header.path("typ");
        if (!type.isMissingNode() && !"JWT".equals(type.stringValue(null))) {
            throw TokenRefused.because("typ");
        }

        if (!header.path("alg").isString() || header.has("kid") && !header.path("kid").isString()) {
            throw TokenRefused.because("header");
        }
    }

    String algorithm() {
        return header.path("alg").stringValue();
    }

    /** The name of the key, or null. */
    String keyId() {
        return header.path("kid").stringValue(null);
    }
}
