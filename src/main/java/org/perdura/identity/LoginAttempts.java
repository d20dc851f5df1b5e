package org.perdura.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.perdura.agent.Agent;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * How often somebody may fail to log in: so many times in a quarter of an hour for each account, and for each address.
 * Every attempt counts until it has succeeded, so that a hundred at once are no way around. In real time, on each node,
 * and bounded: those heard of longest ago are forgotten first.
 */
@ApplicationScoped
public class LoginAttempts {

    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int REMEMBERED = 20_000;

    @Inject
    @ConfigProperty(name = "perdura.limit.login-failures", defaultValue = "5")
    int limit;

    private final Map<String, Deque<Instant>> attempts = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Counts an attempt, unless there were too many already. */
    synchronized boolean admit(String login, String address, Instant now) {
        var ofAccount = recent(account(login), now);
        var ofAddress = recent(address, now);
        if (ofAccount.size() >= limit || ofAddress.size() >= limit) {
            return false;
        }

        ofAccount.add(now);
        ofAddress.add(now);
        return true;
    }

    /** The account starts anew; the address only gets back what this attempt took. */
    synchronized void succeeded(String login, String address, Instant now) {
        attempts.remove(account(login));
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
