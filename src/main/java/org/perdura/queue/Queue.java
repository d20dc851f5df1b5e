package org.perdura.queue;

import java.util.UUID;

import org.perdura.platform.Ids;
import org.perdura.platform.Readable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where conversations wait for an agent. Its members see what is open in it and are offered it. */
@Entity
public class Queue {

    public static final int NAME_LENGTH = 100;

    @Id
    private UUID id;

    @Version
    private int version;

    @NotBlank
    @Readable
    @Size(max = NAME_LENGTH)
    private String name;

    public Queue() {
        id = Ids.next();
    }

    public Queue(String name) {
        this();
        this.name = name;
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Queue queue && id.equals(queue.getId());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
