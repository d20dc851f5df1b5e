package org.perdura.identity;

import java.io.Serializable;
import java.util.EnumSet;

import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.perdura.agent.Agent;
import org.perdura.agent.Passwords;
import org.perdura.agent.Role;
import org.perdura.platform.Form;

import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where the first administrator chooses login and password. For whoever has the link, until it has been used. */
@Named
@ViewScoped
public class SetupPage implements Serializable {

    @Inject
    FirstAdministrator firstAdministrator;

    @Inject
    Passwords passwords;

    @Inject
    Form form;

    private String key;
    private final Agent agent = new Agent(null, null, EnumSet.of(Role.ADMINISTRATOR));
    private String password;

    public void init() {
        if (!firstAdministrator.isInvited(key)) {
            Faces.responseSendError(404, null);
        }
    }

    public String save() {
        if (password == null || !passwords.isAcceptable(password)) {
            return form.refuse("password", "agent.password.length", passwords.minLength(), Passwords.MAX_LENGTH);
        }

        agent.setPasswordHash(passwords.hash(password.toCharArray()));
        return firstAdministrator.isInvited(key) && firstAdministrator.create(agent)
            ? "/login.xhtml?faces-redirect=true"
            : form.refuse(null, "setup.tooLate");
    }

    public Agent getAgent() {
        return agent;
    }

    public int getMinPasswordLength() {
        return passwords.minLength();
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
