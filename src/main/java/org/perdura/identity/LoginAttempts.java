package org.perdura.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.perdura.agent.Agent;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * How often somebody may fail to log in: so many times in a quarter of an hour for each account, and for each address.
 * Every attempt counts until it has succeeded, so that a hundred at once are no way around. Who has logged in from an
 * address before is not locked out by others who guess elsewhere. In real time, on each node, and bounded: those heard
 * of longest ago are forgotten first.
 */
@ApplicationScoped
public class LoginAttempts {

    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int REMEMBERED = 20_000;

    @Inject
    @ConfigProperty(name = "perdura.limit.login-failures", defaultValue = "5")
    int limit;

    private final Map<String, Deque<Instant>> attempts = new Remembered<>();
    private final Set<String> familiar = Collections.newSetFromMap(new Remembered<>());

    /** The latest of many. */
    private static class Remembered<V> extends LinkedHashMap<String, V> {

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > REMEMBERED;
        }
    }

    /** Counts an attempt, unless there were too many already. */
    synchronized boolean admit(String login, String address, Instant now) {
        var ofAccount = recent(account(login), now);
        var ofAddress = recent(address, now);
        if (ofAddress.size() >= limit || ofAccount.size() >= limit
                && !familiar.contains(account(login) + " " + address)) {
            return false;
        }

        ofAccount.add(now);
        ofAddress.add(now);
        return true;
    }

    /** The account starts anew; the address only gets back what this attempt took. */
    synchronized void succeeded(String login, String address, Instant now) {
        attempts.remove(account(login));
        familiar.add(account(login) + " " + address);
        recent(address, now).pollLast();
    }

    /** Whether it was right could not be found out: it does not count. */
    synchronized void takenBack(String login, String address, Instant now) {
        recent(account(login), now).pollLast();
        recent(address, now).pollLast();
    }

    private Deque<Instant> recent(String key, Instant now) {
        var instants = attempts.computeIfAbsent(key, unknown -> new ArrayDeque<>());
        instants.removeIf(instant -> instant.isBefore(now.minus(WINDOW)));
        return instants;
    }

    /** Never mistaken for an address, and never longer than any login. */
    private static String account(String login) {
        return "login " + login.substring(0, Math.min(login.length(), Agent.LOGIN_LENGTH)).toLowerCase(Locale.ROOT);
    }
}
