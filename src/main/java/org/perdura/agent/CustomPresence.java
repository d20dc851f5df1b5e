package org.perdura.agent;

import static jakarta.persistence.EnumType.STRING;

import java.util.Locale;
import java.util.UUID;

import org.hibernate.annotations.Mutability;
import org.hibernate.type.descriptor.java.Immutability;
import org.perdura.platform.Ids;
import org.perdura.platform.LocalText;
import org.perdura.platform.LocalTextConverter;
import org.perdura.platform.Readable;
import org.perdura.platform.ReadableTexts;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An organisation's own word for a presence: lunch, training, on the phone. Routing sees the one on which it is based.
 */
@Entity
public class CustomPresence {

    public static final int NAME_LENGTH = 60;
    public static final int DESCRIPTION_LENGTH = 500;

    @Id
    private UUID id;

    /** Null until it is stored: what has a version and is gone was deleted, and is not made anew. */
    @Version
    private Integer version;

    @NotBlank
    @Readable
    @Size(max = NAME_LENGTH)
    private String name;

    @NotNull
    @Enumerated(STRING)
    private Presence base = Presence.BUSY;

    @Size(max = DESCRIPTION_LENGTH)
    private String description;

    @NotNull
    @ReadableTexts(max = NAME_LENGTH)
    @Convert(converter = LocalTextConverter.class)
    @Mutability(Immutability.class)
    private LocalText texts = LocalText.NONE;

    public CustomPresence() {
        id = Ids.next();
    }

    /** What agents of that language see. Where nobody has written it for them, the name will do. */
    public String text(Locale reader) {
        return texts.exactlyIn(reader).orElse(name);
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Presence getBase() {
        return base;
    }

    public void setBase(Presence base) {
        this.base = base;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public LocalText getTexts() {
        return texts;
    }

    public void setTexts(LocalText texts) {
        this.texts = texts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomPresence presence && id.equals(presence.getId());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
