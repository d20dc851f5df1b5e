package org.perdura.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.perdura.identity.PretendIssuer.EC;
import static org.perdura.identity.PretendIssuer.RSA;
import static org.perdura.identity.PretendIssuer.in;
import static org.perdura.identity.PretendIssuer.part;
import static org.perdura.identity.PretendIssuer.rsa;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;

/** A line of {@code tokens.txt}: a token as somebody might make it, and what Perdura has to say to it. */
record TokenCase(String id, String name, String header, String claims, String signer, int status, String code) {

    private static final String TABLE = "tokens.txt";
    private static final Pattern FROM_NOW = Pattern.compile("\\bnow([+-]\\d+)?\\b");
    private static final Pattern MANY = Pattern.compile("(.)\\*(\\d+)");
    private static final RSAKey FOREIGN = rsa(2048, "key-1");

    static Stream<TokenCase> all() {
        try (var table = new BufferedReader(new InputStreamReader(TokenCase.class.getResourceAsStream(TABLE), UTF_8))) {
            return table.lines().filter(line -> line.startsWith("B-")).map(TokenCase::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TokenCase read(String line) {
        var columns = Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        var expected = columns[5].split(" ");
        return new TokenCase(columns[0], columns[1], columns[2], columns[3], columns[4],
            Integer.parseInt(expected[0]), expected.length > 1 ? expected[1] : "not-authenticated");
    }

    boolean isGood() {
        return status == 201;
    }

    String token() {
        return signed(part(header.startsWith("{") ? header : PretendIssuer.header(header)) + "." + part(payload()));
    }

    /** Either as it stands in the table, or the ordinary claims with these changes. */
    private String payload() {
        return claims.startsWith("=") ? many(claims.substring(1)) : PretendIssuer.claimsWith(changes());
    }

    private Map<String, String> changes() {
        var changes = new LinkedHashMap<String, String>();
        Stream.of(claims.split(";")).map(String::strip).filter(change -> !change.isEmpty()).forEach(change -> {
            var value = change.substring(change.indexOf(':') + 1).strip();
            changes.put(change.substring(0, change.indexOf(':')).strip(),
                "-".equals(value) ? null : many(timed(value)));
        });
        return changes;
    }

    private static String timed(String value) {
        return FROM_NOW.matcher(value).replaceAll(found ->
            in(found.group(1) == null ? 0 : Integer.parseInt(found.group(1).replace("+", ""))));
    }

    /** {@code x*300} is three hundred times x. */
    private static String many(String value) {
        return MANY.matcher(value).replaceAll(found -> found.group(1).repeat(Integer.parseInt(found.group(2))));
    }

    private String signed(String text) {
        try {
            return switch (signer) {
                case "rsa" -> PretendIssuer.sign(text, "SHA256withRSA", RSA.toPrivateKey());
                case "another rsa" -> PretendIssuer.sign(text, "SHA256withRSA", FOREIGN.toPrivateKey());
                case "ec" -> PretendIssuer.sign(text, "SHA256withECDSAinP1363Format", ecKey());
                case "ec as DER" -> PretendIssuer.sign(text, "SHA256withECDSA", ecKey());
                case "ec of zeros" -> text + "." + part(new byte[64]);
                case "nobody" -> text + ".";
                case "no part" -> text;
                case "hmac of the key" -> hmac(text, RSA.toPublicKey().getEncoded());
                case "hmac of its PEM" -> hmac(text, PretendIssuer.pem(RSA).getBytes(US_ASCII));
                case "hmac of n" -> hmac(text, RSA.getModulus().decode());
                case "rsa, padded" -> signedBy("rsa").signed(text) + "=";
                case "rsa, dot behind" -> signedBy("rsa").signed(text) + ".";
                case "rsa, two parts more" -> signedBy("rsa").signed(text) + ".a.b";
                default -> throw new IllegalArgumentException(signer);
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private TokenCase signedBy(String other) {
        return new TokenCase(id, name, header, claims, other, status, code);
    }

    private static PrivateKey ecKey() throws JOSEException {
        return EC.toPrivateKey();
    }

    private static String hmac(String text, byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return text + "." + part(mac.doFinal(text.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return id + " " + name;
    }
}
