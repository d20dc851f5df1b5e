package org.perdura.agent;

import org.perdura.platform.Found;
import org.perdura.platform.ListQuery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All skills. */
@Named
@RequestScoped
public class SkillsPage {

    @Inject
    Skills skills;

    @Inject
    ListQuery query;

    private Found<SkillRow> found;

    @PostConstruct
    void init() {
        found = skills.list(query.listing());
    }

    public Found<SkillRow> getFound() {
        return found;
    }
}
