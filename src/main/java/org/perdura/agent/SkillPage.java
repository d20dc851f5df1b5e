package org.perdura.agent;

import java.io.Serializable;
import java.util.List;

import org.omnifaces.cdi.ViewScoped;
import org.perdura.platform.Form;
import org.perdura.platform.PageTexts;
import org.perdura.platform.Use;

import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One skill, new or edited. How good somebody is at it stands on the page of that agent. */
@Named
@ViewScoped
public class SkillPage implements Serializable {

    @Inject
    Skills skills;

    @Inject
    Form form;

    @Inject
    PageTexts text;

    private String id;
    private Skill skill;
    private List<Use.User> users;

    public void init() {
        skill = form.open(id, Skill::new, skills::find);
        users = skills.users(skill.getId());
    }

    public String save() {
        return form.save("skill", () -> skills.save(skill).getId());
    }

    public String delete() {
        return form.delete("skills", "skill.inUse", () -> skills.delete(skill.getId()), found -> users = found);
    }

    public boolean isFresh() {
        return id == null;
    }

    public Skill getSkill() {
        return skill;
    }

    /** Who uses it, in words. */
    public String getUsers() {
        return text.names(users);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
