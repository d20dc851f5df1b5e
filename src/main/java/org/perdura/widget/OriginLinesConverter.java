package org.perdura.widget;

import java.util.List;

import org.perdura.platform.PageTexts;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;

/** Between the list of origins and the text area, with the line named that is refused. */
@FacesConverter("perdura.origins")
public class OriginLinesConverter implements Converter<List<String>> {

    @Override
    public List<String> getAsObject(FacesContext context, UIComponent component, String typed) {
        try {
            return typed == null ? List.of() : OriginLines.read(typed);
        } catch (OriginLines.RefusedException refused) {
            throw new ConverterException(new FacesMessage(
                FacesMessage.SEVERITY_ERROR, PageTexts.current().get(refused.key(), refused.line()), null));
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, List<String> origins) {
        return origins == null ? "" : OriginLines.write(origins);
    }
}
