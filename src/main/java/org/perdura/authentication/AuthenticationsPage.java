package org.perdura.authentication;

import org.perdura.platform.Found;
import org.perdura.platform.ListQuery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All authentication settings. */
@Named
@RequestScoped
public class AuthenticationsPage {

    @Inject
    AuthenticationSettings settings;

    @Inject
    ListQuery query;

    private Found<AuthenticationSettingRow> found;

    @PostConstruct
    void init() {
        found = settings.list(query.listing());
    }

    public Found<AuthenticationSettingRow> getFound() {
        return found;
    }
}
