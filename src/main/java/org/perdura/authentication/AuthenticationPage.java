package org.perdura.authentication;

import java.io.Serializable;

import org.omnifaces.cdi.ViewScoped;
import org.perdura.platform.Form;

import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One authentication setting, new or edited. */
@Named
@ViewScoped
public class AuthenticationPage implements Serializable {

    @Inject
    AuthenticationSettings settings;

    @Inject
    KeyRules rules;

    @Inject
    Form form;

    private String id;
    private AuthenticationSetting setting;

    public void init() {
        setting = form.open(id, AuthenticationSetting::new, settings::find);
    }

    public String save() {
        setting.forgetOtherSources();
        var refusal = rules.refusal(setting);
        return refusal.isPresent()
            ? form.refuse(setting.getKeySource() == KeySource.PEM ? "publicKey" : "keyUrl", refusal.get())
            : form.save("authentication", () -> settings.save(setting).getId());
    }

    public boolean isFresh() {
        return id == null;
    }

    public AuthenticationSetting getSetting() {
        return setting;
    }

    public KeySource[] getKeySources() {
        return KeySource.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
