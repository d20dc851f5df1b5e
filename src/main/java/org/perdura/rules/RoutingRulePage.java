package org.perdura.rules;

import org.omnifaces.cdi.ViewScoped;

import jakarta.inject.Named;

/** One routing rule, new or edited. */
@Named
@ViewScoped
public class RoutingRulePage extends RulePage {

    private RoutingRule rule;
    private TypedShares shares;

    public void init() {
        rule = form.open(getId(), () -> new RoutingRule(named()), rules::findRouting);
        shares = TypedShares.of(rule.getShares());
        open(rule);
    }

    public String save() {
        var mistakes = new Mistakes();
        var read = shares.read(mistakes);
        return save(mistakes, () -> {
            rule.setShares(read);
            rules.save(rule);
        });
    }

    @Override
    public RoutingRule getRule() {
        return rule;
    }

    public TypedShares getShares() {
        return shares;
    }
}
