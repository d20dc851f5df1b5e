package org.perdura.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;

/** A duration as people type it: a number and a unit, in two inputs that are one field. */
@FacesComponent("perdura.duration")
public class DurationField extends UIInput implements NamingContainer {

    private UIInput number;
    private UIInput unit;

    @Override
    public String getFamily() {
        return UINamingContainer.COMPONENT_FAMILY;
    }

    /** Shows the duration in its largest unit that leaves no fraction. */
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (getSubmittedValue() == null && getValue() instanceof Duration duration) {
            var best = DurationUnit.of(duration);
            number.setValue(duration.dividedBy(best.duration()));
            unit.setValue(best);
        }

        super.encodeBegin(context);
    }

    @Override
    public Object getSubmittedValue() {
        return number == null ? null : number.getSubmittedValue();
    }

    @Override
    protected Object getConvertedValue(FacesContext context, Object submitted) {
        var typed = Objects.toString(submitted, "").strip();
        if (typed.isEmpty()) {
            return null;
        } else if (!typed.matches("\\d{1,9}")) {
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR,
                PageTexts.current().get("duration.number"), null));
        }

        return unit().duration().multipliedBy(Long.parseLong(typed));
    }

    private DurationUnit unit() {
        var name = Objects.toString(unit.getSubmittedValue(), "");
        return getUnits().stream().filter(known -> known.name().equals(name)).findFirst().orElse(DurationUnit.SECONDS);
    }

    public List<DurationUnit> getUnits() {
        return List.of(DurationUnit.values());
    }

    public UIInput getNumber() {
        return number;
    }

    public void setNumber(UIInput number) {
        this.number = number;
    }

    public UIInput getUnit() {
        return unit;
    }

    public void setUnit(UIInput unit) {
        this.unit = unit;
    }
}
