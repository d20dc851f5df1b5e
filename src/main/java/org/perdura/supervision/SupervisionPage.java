package org.perdura.supervision;

import java.io.Serializable;

import org.omnifaces.cdi.ViewScoped;
import org.perdura.platform.Form;

import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where administrators say what supervisors may do. */
@Named
@ViewScoped
public class SupervisionPage implements Serializable {

    @Inject
    Mandates mandates;

    @Inject
    Form form;

    private Mandate mandate;

    public void init() {
        mandate = mandates.find();
    }

    public String save() {
        return form.save(() -> {
            mandates.save(mandate);
            return "/admin/supervision.xhtml?faces-redirect=true&saved=true";
        });
    }

    public Mandate getMandate() {
        return mandate;
    }
}
