package org.perdura.widget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The one script of ours that runs in foreign pages, and its fingerprint for those that insist on knowing what runs.
 */
@ApplicationScoped
public class Loader {

    static final String PATH = "/widget/loader.js";

    private static final int VERSION_LENGTH = 8;

    @Inject
    ServletContext files;

    private String hash;

    @PostConstruct
    void read() {
        try (var loader = files.getResourceAsStream(PATH)) {
            hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-384").digest(loader.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What stands in {@code integrity}; a browser then runs this very file or none. */
    public String integrity() {
        return "sha384-" + hash;
    }

    /** The address of this very file, so that no cache answers with the last one. */
    public String pinnedPath() {
        return PATH + "?v=" + hash.substring(0, VERSION_LENGTH).replaceAll("[^A-Za-z0-9]", "");
    }

    /** Any page may load it, also one that checks its fingerprint. */
    static void open(HttpServletResponse response) {
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Access-Control-Allow-Origin", "*");
    }
}
