package org.perdura.automated;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.perdura.widget.Widget;
import org.perdura.widget.Widgets;
import org.perdura.workstream.Mode;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;

/** Finds and keeps what is said by itself, and says it. */
@Stateless
public class AutomatedMessages {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Widgets widgets;

    @Inject
    KnownVoices voices;

    @Inject
    Event<AutomatedMessageChanged> changed;

    /**
     * What is said in a widget when something happens, in the reader's language or else in the workstream's. Nothing
     * where it has been switched off, where its workstream allows no automated messages, and where the mode can never
     * have it. Answers from memory.
     */
    public Optional<String> text(Trigger trigger, Widget widget, Locale locale, Slugs slugs) {
        return voices.of(widget.getId()).say(trigger, Objects.requireNonNullElse(locale, Locale.ROOT), slugs);
    }

    /** How a widget speaks, as it stands in the database. */
    public Voice voice(UUID widgetId) {
        var widget = widgets.find(widgetId).orElseThrow();
        var workstream = widget.getWorkstream();
        return new Voice(repertoire(Place.upFrom(widget), Optional.of(workstream.getMode())),
            workstream.isAutomatedMessages(), Locale.forLanguageTag(workstream.getLanguage()));
    }

    /**
     * What can be said at a place.
     *
     * @param places that place and all that it inherits from, the nearest first
     * @param mode empty for the organization, which speaks in both
     */
    public Repertoire repertoire(List<Place> places, Optional<Mode> mode) {
        var owners = places.stream().map(Place::ownerId).toList();
        return new Repertoire(places, mode,
            entityManager.createQuery("from AutomatedMessage where ownerId in :owners", AutomatedMessage.class)
                .setParameter("owners", owners)
                .getResultList(),
            entityManager.createQuery("from MutedTrigger where ownerId in :owners", MutedTrigger.class)
                .setParameter("owners", owners)
                .getResultList());
    }

    /** The text of this very place, without what it inherits. */
    public Optional<AutomatedMessage> find(Place place, Trigger trigger, Locale language) {
        return entityManager.createQuery("""
                from AutomatedMessage
                where level = :level and ownerId = :ownerId and trigger = :trigger and language = :language
                """, AutomatedMessage.class)
            .setParameter("level", place.level())
            .setParameter("ownerId", place.ownerId())
            .setParameter("trigger", trigger)
            .setParameter("language", language.toLanguageTag())
            .getResultStream()
            .findFirst();
    }

    /**
     * Stores a new or edited text. Whoever writes one wants it said.
     *
     * @throws OptimisticLockException when somebody else has written one in between
     */
    public AutomatedMessage save(AutomatedMessage message) {
        var place = message.getPlace();
        var present = find(place, message.getTrigger(), message.getLanguage());
        if (present.filter(other -> !other.equals(message)).isPresent()) {
            throw new OptimisticLockException();
        }

        var saved = entityManager.merge(message);
        entityManager.flush();
        unmute(place, message.getTrigger());
        return saved;
    }

    /** Goes back to what the place inherits in that language. */
    public void forget(Place place, Trigger trigger, Locale language) {
        find(place, trigger, language).ifPresent(entityManager::remove);
        unmute(place, trigger);
    }

    /** Nothing is said there any more when that happens, in no language; texts of its own are kept. */
    public void mute(Place place, Trigger trigger) {
        if (findMuted(place, trigger).isEmpty()) {
            entityManager.persist(new MutedTrigger(place, trigger));
        }

        changed.fire(new AutomatedMessageChanged(place, trigger));
    }

    public void unmute(Place place, Trigger trigger) {
        findMuted(place, trigger).ifPresent(entityManager::remove);
        changed.fire(new AutomatedMessageChanged(place, trigger));
    }

    private Optional<MutedTrigger> findMuted(Place place, Trigger trigger) {
        return Optional.ofNullable(entityManager.find(MutedTrigger.class, MutedTrigger.Key.of(place, trigger)));
    }
}
