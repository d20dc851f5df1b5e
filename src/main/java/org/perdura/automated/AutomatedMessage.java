package org.perdura.automated;

import static jakarta.persistence.EnumType.STRING;

import java.util.Locale;
import java.util.UUID;

import org.perdura.platform.CodePoints;
import org.perdura.platform.Ids;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** What is said at one place when something happens, in one language, instead of what would be said without it. */
@Entity
public class AutomatedMessage {

    /** In Unicode code points. */
    public static final int MAX_LENGTH = 2_000;

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(STRING)
    @Column(updatable = false)
    private Level level;

    @Column(updatable = false)
    private UUID ownerId;

    @Enumerated(STRING)
    @Column(name = "trigger_name", updatable = false)
    private Trigger trigger;

    @Column(updatable = false)
    private String language;

    @NotBlank
    @CodePoints(max = MAX_LENGTH)
    @Pattern(regexp = "[\\t\\n[^\\p{Cc}\\p{Cs}]]*", message = "{message.text.pattern}")
    @WholeSlugs
    private String text;

    protected AutomatedMessage() {
        // For Jakarta Persistence.
    }

    public AutomatedMessage(Place place, Trigger trigger, Locale language, String text) {
        this.id = Ids.next();
        this.level = place.level();
        this.ownerId = place.ownerId();
        this.trigger = trigger;
        this.language = language.toLanguageTag();
        this.text = text;
    }

    public UUID getId() {
        return id;
    }

    public Place getPlace() {
        return new Place(level, ownerId);
    }

    public Trigger getTrigger() {
        return trigger;
    }

    public Locale getLanguage() {
        return Locale.forLanguageTag(language);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AutomatedMessage message && id.equals(message.getId());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
