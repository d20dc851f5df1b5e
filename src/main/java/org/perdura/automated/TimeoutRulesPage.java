package org.perdura.automated;

import java.io.Serializable;
import java.time.Clock;

import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.perdura.platform.DurationUnit;
import org.perdura.platform.Form;
import org.perdura.platform.Ids;
import org.perdura.workstream.Silence;
import org.perdura.workstream.Workstream;
import org.perdura.workstream.Workstreams;

import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What happens in a persistent workstream when one side is silent: all its timeout rules, saved together. */
@Named
@ViewScoped
public class TimeoutRulesPage implements Serializable {

    @Inject
    Workstreams workstreams;

    @Inject
    Clock clock;

    @Inject
    Form form;

    private String id;
    private Workstream workstream;
    private TypedRules typed = new TypedRules();

    /** There is no page for live workstreams: nobody is silent there for long. */
    public void init() {
        workstream = id == null
            ? null
            : Ids.parse(id).flatMap(workstreams::find).filter(Workstream::isPersistent).orElse(null);
        if (workstream == null) {
            Faces.responseSendError(404, null);
        } else {
            typed = TypedRules.of(workstream.getTimeoutRules());
        }
    }

    public String save() {
        return typed.read(workstream.getTimeoutRules(), clock.instant(), form::refuse)
            .map(rules -> {
                workstream.setTimeoutRules(rules);
                return form.save("timeout-rules", () -> workstreams.saveRules(workstream).getId());
            })
            .orElse(null);
    }

    public void add() {
        typed.add();
    }

    public void remove(TypedRule rule) {
        typed.remove(rule);
    }

    public void raise(TypedRule rule) {
        typed.raise(rule);
    }

    public Silence[] getSilences() {
        return Silence.values();
    }

    /** Seconds are too short for anybody to be silent. */
    public DurationUnit[] getUnits() {
        return new DurationUnit[] {DurationUnit.MINUTES, DurationUnit.HOURS, DurationUnit.DAYS};
    }

    public TypedRules getTyped() {
        return typed;
    }

    public Workstream getWorkstream() {
        return workstream;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
