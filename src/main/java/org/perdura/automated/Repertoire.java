package org.perdura.automated;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.perdura.workstream.Mode;

/**
 * Everything that can be said at one place. The nearest place that has decided something wins, for each trigger and
 * each language by itself; being mute holds for all languages. Immutable.
 */
public final class Repertoire {

    private final List<Place> places;
    private final Mode mode;
    private final Map<Said, String> texts;
    private final Set<MutedTrigger.Key> muted;

    private record Said(Place place, Trigger trigger, Locale language) {
    }

    /**
     * @param places the nearest first
     * @param mode that of the workstream; none for the organization, which speaks in both
     * @param messages those of the places
     * @param muted likewise
     */
    Repertoire(List<Place> places, Optional<Mode> mode, List<AutomatedMessage> messages, List<MutedTrigger> muted) {
        this.places = places;
        this.mode = mode.orElse(null);
        this.texts = messages.stream().collect(toMap(
            message -> new Said(message.getPlace(), message.getTrigger(), message.getLanguage()),
            AutomatedMessage::getText));
        this.muted = muted.stream()
            .map(mute -> MutedTrigger.Key.of(mute.getPlace(), mute.getTrigger()))
            .collect(toSet());
    }

    /** Whether that can ever be said here. */
    public boolean allows(Trigger trigger) {
        return mode == null || trigger.isPossibleIn(mode);
    }

    public Wording wording(Trigger trigger, Locale language) {
        return wording(places, trigger, language);
    }

    /** What would be said if nobody had decided anything right here. */
    public Wording inherited(Trigger trigger, Locale language) {
        return wording(places.subList(1, places.size()), trigger, language);
    }

    /** Whether it has been switched off right here. */
    public boolean isMutedHere(Trigger trigger) {
        return isMuted(places.get(0), trigger);
    }

    /** Whether there is a text of this very place. */
    public boolean hasOwn(Trigger trigger, Locale language) {
        return texts.containsKey(new Said(places.get(0), trigger, language));
    }

    private Wording wording(List<Place> places, Trigger trigger, Locale language) {
        return places.stream()
            .filter(place -> decides(place, trigger))
            .filter(place -> isMuted(place, trigger) || texts.containsKey(new Said(place, trigger, language)))
            .findFirst()
            .map(place -> new Wording(place.level(), text(place, trigger, language)))
            .orElseGet(() -> byDefault(trigger, language));
    }

    private Wording byDefault(Trigger trigger, Locale language) {
        return new Wording(Level.DEFAULT, isActiveByDefault(trigger) ? DefaultTexts.text(trigger, language) : null);
    }

    /** What is silent by default in one mode alone stays so when the organization has words for the other. */
    private boolean decides(Place place, Trigger trigger) {
        return place.level() != Level.ORGANIZATION || isActiveByDefault(trigger) || !trigger.isActiveByDefault();
    }

    private boolean isActiveByDefault(Trigger trigger) {
        return mode == null ? trigger.isActiveByDefault() : trigger.isActiveByDefault(mode);
    }

    private boolean isMuted(Place place, Trigger trigger) {
        return muted.contains(MutedTrigger.Key.of(place, trigger));
    }

    private String text(Place place, Trigger trigger, Locale language) {
        return isMuted(place, trigger) ? null : texts.get(new Said(place, trigger, language));
    }
}
