package org.perdura.platform;

import java.util.List;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** Between a list of names and the text area in which they stand one a line. */
@FacesConverter("perdura.names")
public class NameLinesConverter implements Converter<List<String>> {

    @Override
    public List<String> getAsObject(FacesContext context, UIComponent component, String typed) {
        return typed == null
            ? List.of()
            : typed.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, List<String> names) {
        return names == null ? "" : String.join("\n", names);
    }
}
