package org.perdura.agent;

import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

/**
 * Passwords of agents: what is long enough, how they are hashed and compared. They are taken exactly as typed. To give
 * an agent one: {@code agent.setPasswordHash(passwords.hash(typed.toCharArray()))}, then {@link Agents#save}.
 */
@ApplicationScoped
public class Passwords {

    public static final int MAX_LENGTH = 128;

    private static final int MIN_LENGTH = 12;
    private static final int MIN_LENGTH_IN_DEMO = 3;
    private static final Map<String, String> PARAMETERS = Map.of(
        "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
        "Pbkdf2PasswordHash.Iterations", "600000",
        "Pbkdf2PasswordHash.SaltSizeBytes", "32",
        "Pbkdf2PasswordHash.KeySizeBytes", "32");

    @Inject
    Pbkdf2PasswordHash pbkdf2;

    @Inject
    @ConfigProperty(name = "perdura.demo", defaultValue = "false")
    boolean demo;

    private String nobodys;

    @PostConstruct
    void prepare() {
        pbkdf2.initialize(PARAMETERS);
        nobodys = hash(new char[] {'n', 'o', 'b', 'o', 'd', 'y'});
    }

    public int minLength() {
        return demo ? MIN_LENGTH_IN_DEMO : MIN_LENGTH;
    }

    /** Counted in code points, as people count. */
    public boolean isAcceptable(String password) {
        var length = password.codePointCount(0, password.length());
        return length >= minLength() && length <= MAX_LENGTH;
    }

    public String hash(char[] password) {
        return pbkdf2.generate(password);
    }

    public boolean matches(char[] password, String hash) {
        return password.length <= 2 * MAX_LENGTH && pbkdf2.verify(password, hash);
    }

    /** Takes as long as {@link #matches} and is always wrong: who guesses must not learn which logins exist. */
    public boolean matchesNobody(char[] password) {
        matches(password, nobodys);
        return false;
    }
}
