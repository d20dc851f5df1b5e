package org.perdura.automated;

import static org.perdura.workstream.TimeoutRule.LONGEST;
import static org.perdura.workstream.TimeoutRule.SHORTEST;
import static org.perdura.workstream.TimeoutRule.TEXT_LENGTH;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import org.perdura.platform.DurationUnit;
import org.perdura.platform.Ids;
import org.perdura.platform.LocalText;
import org.perdura.workstream.Silence;
import org.perdura.workstream.TimeoutAction;
import org.perdura.workstream.TimeoutRule;

/** A timeout rule of the form, in which anything may stand as long as it is typed. */
public class TypedRule implements Serializable {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n]]");

    private UUID id = Ids.next();
    private Silence silence = Silence.CUSTOMER;
    private TimeoutAction action = TimeoutAction.TELL_CUSTOMER;
    private String number;
    private DurationUnit unit = DurationUnit.HOURS;
    private Map<String, String> texts = LocalText.NONE.fields();

    /** Hears what is wrong with a field, by the key of the text that says so. */
    interface Refusal {

        void of(String field, String key, Object... arguments);
    }

    static TypedRule of(TimeoutRule rule) {
        var typed = new TypedRule();
        typed.id = rule.id();
        typed.silence = rule.silence();
        typed.action = rule.action();
        typed.unit = DurationUnit.of(rule.after());
        typed.number = Long.toString(rule.after().dividedBy(typed.unit.duration()));
        typed.texts = rule.texts().fields();
        return typed;
    }

    /** The rule as it is typed; of use only when nothing was refused. */
    TimeoutRule read(Instant now, Refusal refusal) {
        if (!silence.allows(action)) {
            refusal.of("action", "timeoutRules.action." + silence);
        }

        return new TimeoutRule(id, silence, readAfter(refusal), action, readTexts(refusal), now);
    }

    private Duration readAfter(Refusal refusal) {
        var typed = Objects.requireNonNullElse(number, "").strip();
        if (!NUMBER.matcher(typed).matches()) {
            refusal.of("number", "timeoutRules.after.number");
            return SHORTEST;
        }

        var after = unit.duration().multipliedBy(Long.parseLong(typed));
        if (after.compareTo(SHORTEST) < 0 || after.compareTo(LONGEST) > 0) {
            refusal.of("number", "timeoutRules.after.range");
        }

        return after;
    }

    /** What a rule does not say is not kept. */
    private LocalText readTexts(Refusal refusal) {
        var read = action.speaks() ? LocalText.typed(texts) : LocalText.NONE;
        if (action.speaks() && read.isEmpty()) {
            refusal.of(texts.keySet().iterator().next(), "timeoutRules.text.missing");
        }

        read.byLanguage().forEach((language, text) -> {
            if (text.codePointCount(0, text.length()) > TEXT_LENGTH) {
                refusal.of(language, "timeoutRules.text.long", TEXT_LENGTH);
            } else if (CONTROL.matcher(text).find()) {
                refusal.of(language, "message.text.pattern");
            } else if (Template.of(text).isBroken()) {
                refusal.of(language, "message.text.broken");
            }
        });
        return read;
    }

    /** What such a silence may bring about. */
    public List<TimeoutAction> getActions() {
        return Arrays.stream(TimeoutAction.values()).filter(silence::allows).toList();
    }

    public boolean isSpeaking() {
        return action.speaks();
    }

    public Silence getSilence() {
        return silence;
    }

    public void setSilence(Silence silence) {
        this.silence = silence;
    }

    public TimeoutAction getAction() {
        return action;
    }

    public void setAction(TimeoutAction action) {
        this.action = action;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public DurationUnit getUnit() {
        return unit;
    }

    public void setUnit(DurationUnit unit) {
        this.unit = unit;
    }

    /** By BCP 47 tag. */
    public Map<String, String> getTexts() {
        return texts;
    }
}
