package org.perdura.supervision;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.conversation.RefusedException;
import org.perdura.identity.SignedIn;
import org.perdura.platform.Form;
import org.perdura.platform.Ids;
import org.perdura.platform.OnceMore;
import org.perdura.platform.PageTexts;
import org.perdura.routing.Transfers.Warning;

import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asks a supervisor once more before they step in, and says what the customer will see of it. */
@Named
@ViewScoped
public class StepPage implements Serializable {

    @Inject
    Ongoing ongoing;

    @Inject
    Mandates mandates;

    @Inject
    Prospects prospects;

    @Inject
    Recipients recipients;

    @Inject
    Agents agents;

    @Inject
    Interventions interventions;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    PageTexts text;

    private String id;
    private String name;
    private String adviserId;
    private String words;
    private String recipient;
    private Step step;
    private ConversationFacts facts;
    private String told;
    private Recipients.Choice choice = Recipients.Choice.NONE;

    public void init() {
        facts = Ids.parse(id == null ? "" : id).flatMap(ongoing::find).orElse(null);
        step = Step.named(name).orElse(null);

        if (facts == null || step == null || step.isAboutAdviser() && findAdviser().isEmpty()) {
            Faces.responseSendError(404, null);
        } else if (!step.isAllowedBy(mandates.find())) {
            Faces.responseSendError(403, null);
        } else {
            told = step.told(facts)
                .map(trigger -> prospects.words(facts.id(), trigger, text.get("step.somebody")).orElse(""))
                .orElse(null);
            choice = step.isToSomebody() ? recipients.find(facts.id(), words) : Recipients.Choice.NONE;
        }
    }

    /** Whoever the address names, if there is such an agent. */
    private Optional<Agent> findAdviser() {
        return Ids.parse(adviserId == null ? "" : adviserId).flatMap(agents::find);
    }

    private UUID me() {
        return signedIn.agent().getId();
    }

    /** Does it; refused, it says what has become of the conversation meanwhile. */
    public String act() {
        try {
            var warning = OnceMore.<Warning>afterCrossing(this::carryOut);
            return "/supervisor/conversation.xhtml?faces-redirect=true&id=" + id + "&done=" + step.getName()
                + (warning == null ? "" : "&warning=" + warning.wireName());
        } catch (RefusedException refused) {
            init();
            return form.refuse(null, "step.refused." + refused.refusal().code());
        }
    }

    private Warning carryOut() {
        return switch (step) {
            case ASSIGN, TRANSFER -> give(Recipient.of(recipient)
                .orElseThrow(() -> RefusedException.badValue("recipient")));
            case RELEASE -> {
                interventions.release(me(), facts.id(), facts.agentId());
                yield null;
            }
            case CLOSE -> {
                interventions.forceClose(me(), facts.id());
                yield null;
            }
            case DISMISS -> {
                interventions.endConsult(me(), facts.id(), findAdviser().orElseThrow().getId());
                yield null;
            }
        };
    }

    private Warning give(Recipient to) {
        if (to.kind() == Recipient.Kind.QUEUE) {
            return giveToQueue(to.id());
        }

        giveToAgent(to.id());
        return null;
    }

    private void giveToAgent(UUID agentId) {
        if (step == Step.ASSIGN) {
            interventions.assignToAgent(me(), facts.id(), agentId);
        } else {
            interventions.transferToAgent(me(), facts.id(), agentId, null);
        }
    }

    private Warning giveToQueue(UUID queueId) {
        var warning = step == Step.ASSIGN
            ? interventions.assignToQueue(me(), facts.id(), queueId)
            : interventions.transferToQueue(me(), facts.id(), queueId, null);
        return warning.orElse(null);
    }

    /** Whether it could be done a moment ago. */
    public boolean isPossible() {
        return step.isPossibleFor(facts);
    }

    public ConversationFacts getFacts() {
        return facts;
    }

    public Step getStep() {
        return step;
    }

    /** What the customer will read; null when nothing is said, empty when that is switched off. */
    public String getTold() {
        return told;
    }

    /** What the customer will see of it, in our words. */
    public String getProspect() {
        return text.get("step." + step.getName() + (step.endsWrapUp(facts) ? ".told.wrapUp" : ".told"));
    }

    public List<SelectItemGroup> getRecipients() {
        return choice.groups();
    }

    /** Whether there are more to whom it could go than are shown. */
    public boolean isMore() {
        return choice.more();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** Whose advice it is about; only where it is about advice. */
    public String getAdviser() {
        return findAdviser().map(Agent::getDisplayName).orElse(null);
    }

    public String getAdviserId() {
        return adviserId;
    }

    public void setAdviserId(String adviserId) {
        this.adviserId = adviserId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }
}
