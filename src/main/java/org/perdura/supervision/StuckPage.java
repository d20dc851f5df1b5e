package org.perdura.supervision;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What is stuck on absent agents: nothing, since time takes it from them; and what is on its way. */
@Named
@RequestScoped
public class StuckPage {

    @Inject
    Absences absences;

    private List<Absence> all;

    @PostConstruct
    void init() {
        all = absences.list();
    }

    public List<Absence> getStuck() {
        return all.stream().filter(Absence::stuck).toList();
    }

    /** What is taken from its agent soon, if they do not come back before. */
    public List<Absence> getDue() {
        return all.stream().filter(absence -> !absence.stuck()).toList();
    }
}
