package org.perdura.workstream;

import static jakarta.persistence.EnumType.STRING;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.Objects;
import java.util.UUID;

import org.hibernate.annotations.Mutability;
import org.hibernate.type.descriptor.java.Immutability;
import org.perdura.agent.Presence;
import org.perdura.agent.PresencesConverter;
import org.perdura.platform.Ids;
import org.perdura.platform.Names;
import org.perdura.platform.NamesConverter;
import org.perdura.platform.Readable;
import org.perdura.platform.Within;
import org.perdura.queue.Queue;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The rules by which a kind of conversation lives: mode, distribution, and every duration with its default. */
@Entity
public class Workstream {

    public static final int NAME_LENGTH = 100;
    public static final int MOST_VARIABLES = 50;
    private static final int UNITS = 30;

    @Id
    private UUID id;

    @Version
    private int version;

    @NotBlank
    @Readable
    @Size(max = NAME_LENGTH)
    private String name;

    @Enumerated(STRING)
    @Column(nullable = false, updatable = false)
    private Mode mode;

    @Enumerated(STRING)
    @Column(nullable = false, updatable = false)
    private Distribution distribution = Distribution.PUSH;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "queue_id")
    private Queue queue;

    @Min(0)
    @Max(10_000)
    private int units = UNITS;

    private UUID profileId;

    @NotNull
    @Enumerated(STRING)
    private SkillMatching skillMatching = SkillMatching.EXACT;

    @Convert(converter = PresencesConverter.class)
    @Column(nullable = false)
    @NotEmpty
    private Set<Presence> allowedPresences = EnumSet.of(Presence.AVAILABLE);

    private boolean keepSameAgent;

    private boolean ignoreCapacityOnReturn;

    private boolean consultTakesCapacity;

    @Enumerated(STRING)
    @NotNull
    private KeeperPolicy keeperPolicy = KeeperPolicy.HOLD;

    @NotNull
    @Within(min = "PT0S", max = "P7D")
    private Duration holdForAgent = Duration.ofMinutes(15);

    @Enumerated(STRING)
    @NotNull
    private PreferencePolicy preferencePolicy = PreferencePolicy.OFF;

    @NotNull
    @Within(min = "PT10S", max = "PT30M")
    private Duration offerTimeout = Duration.ofSeconds(120);

    @NotNull
    @Within(min = "PT1H", max = "P3650D")
    private Duration autoClose = Duration.ofDays(28);

    @NotNull
    @Within(min = "PT1M", max = "P3650D")
    private Duration openLimit;

    @NotNull
    @Within(min = "PT1M", max = "P365D")
    private Duration idlePark = Duration.ofHours(24);

    @NotNull
    @Within(min = "PT1M", max = "P30D")
    private Duration wrapUpLimit;

    @Enumerated(STRING)
    @NotNull
    private WrapUpBlocking wrapUpBlocking = WrapUpBlocking.ALWAYS;

    @NotNull
    @Within(min = "PT30S", max = "PT60M")
    private Duration wrapUpBlockTime = Duration.ofMinutes(15);

    @NotNull
    @Within(min = "PT1M", max = "P1D")
    private Duration unreachableLimit = Duration.ofMinutes(10);

    @NotNull
    @Within(min = "PT10S", max = "P1D")
    private Duration customerGoneLimit = Duration.ofMinutes(3);

    @NotNull
    @Within(min = "PT0S", max = "P365D")
    private Duration closingNotice = Duration.ofDays(3);

    @NotNull
    @Within(min = "PT0S", max = "PT1H")
    private Duration declinePause = Duration.ofSeconds(60);

    @Min(1)
    @Max(5)
    private int declineLimit = 3;

    private boolean enabled = true;

    private boolean automatedMessages = true;

    /** A BCP 47 tag. */
    @NotNull
    private String language = "en";

    @Convert(converter = TimeoutRulesConverter.class)
    @Mutability(Immutability.class)
    private List<TimeoutRule> timeoutRules = List.of();

    @Names(max = MOST_VARIABLES, regexp = "\\w{1,100}", message = "{workstream.variables.pattern}")
    @Convert(converter = NamesConverter.class)
    @Mutability(Immutability.class)
    private List<String> variables = List.of();

    protected Workstream() {
        // For Jakarta Persistence.
    }

    /** A workstream with the defaults of its mode. */
    public Workstream(Mode mode) {
        this.id = Ids.next();
        this.mode = mode;
        this.keepSameAgent = mode == Mode.PERSISTENT;
        this.openLimit = mode == Mode.PERSISTENT ? Duration.ofDays(30) : Duration.ofMinutes(20);
        this.wrapUpLimit = mode == Mode.PERSISTENT ? Duration.ofDays(1) : Duration.ofMinutes(15);
    }

    public boolean isPersistent() {
        return mode == Mode.PERSISTENT;
    }

    public UUID getId() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Workstream workstream && id.equals(workstream.getId());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Mode getMode() {
        return mode;
    }

    public Distribution getDistribution() {
        return distribution;
    }

    public void setDistribution(Distribution distribution) {
        this.distribution = distribution;
    }

    public Queue getQueue() {
        return queue;
    }

    public void setQueue(Queue queue) {
        this.queue = queue;
    }

    /** What one conversation costs of an agent's capacity; nothing where a profile counts them instead. */
    public int getUnits() {
        return units;
    }

    public void setUnits(int units) {
        this.units = units;
    }

    /** The capacity profile that counts its conversations; null where they are weighed in units. */
    public UUID getProfileId() {
        return profileId;
    }

    /** Counts by a profile, or weighs again: never both. */
    public void setProfileId(UUID profileId) {
        if (!Objects.equals(profileId, this.profileId)) {
            this.profileId = profileId;
            this.units = profileId == null ? UNITS : 0;
        }
    }

    /** What the skills that its conversations ask for mean for whom they are offered to. */
    public SkillMatching getSkillMatching() {
        return skillMatching;
    }

    public void setSkillMatching(SkillMatching skillMatching) {
        this.skillMatching = skillMatching;
    }

    /** What agents are to whom its conversations are offered. */
    public Set<Presence> getAllowedPresences() {
        return allowedPresences;
    }

    public void setAllowedPresences(Set<Presence> allowedPresences) {
        this.allowedPresences = allowedPresences;
    }

    /** Whether a returning customer goes back to the agent who parked the conversation. */
    public boolean isKeepSameAgent() {
        return keepSameAgent;
    }

    public void setKeepSameAgent(boolean keepSameAgent) {
        this.keepSameAgent = keepSameAgent;
    }

    /** Whether somebody who is asked for advice carries the conversation, too. */
    public boolean isConsultTakesCapacity() {
        return consultTakesCapacity;
    }

    public void setConsultTakesCapacity(boolean consultTakesCapacity) {
        this.consultTakesCapacity = consultTakesCapacity;
    }

    /** Whether a return is offered to its agent even when that exceeds the capacity. */
    public boolean isIgnoreCapacityOnReturn() {
        return ignoreCapacityOnReturn;
    }

    public void setIgnoreCapacityOnReturn(boolean ignoreCapacityOnReturn) {
        this.ignoreCapacityOnReturn = ignoreCapacityOnReturn;
    }

    /** What becomes of a return whose agent cannot have it now. */
    public KeeperPolicy getKeeperPolicy() {
        return keeperPolicy;
    }

    public void setKeeperPolicy(KeeperPolicy keeperPolicy) {
        this.keeperPolicy = keeperPolicy;
    }

    /** How long a return waits for its agent before others are asked. */
    public Duration getHoldForAgent() {
        return holdForAgent;
    }

    public void setHoldForAgent(Duration holdForAgent) {
        this.holdForAgent = holdForAgent;
    }

    /** What it means that a customer prefers some agents; only what is pushed minds it. */
    public PreferencePolicy getPreferencePolicy() {
        return preferencePolicy;
    }

    public void setPreferencePolicy(PreferencePolicy preferencePolicy) {
        this.preferencePolicy = preferencePolicy;
    }

    public Duration getOfferTimeout() {
        return offerTimeout;
    }

    public void setOfferTimeout(Duration offerTimeout) {
        this.offerTimeout = offerTimeout;
    }

    /** How long a parked conversation waits for its customer. */
    public Duration getAutoClose() {
        return autoClose;
    }

    public void setAutoClose(Duration autoClose) {
        this.autoClose = autoClose;
    }

    /** How long an open conversation stays in which the customer is owed nothing. */
    public Duration getOpenLimit() {
        return openLimit;
    }

    public void setOpenLimit(Duration openLimit) {
        this.openLimit = openLimit;
    }

    /** How long an active conversation may be silent before it is parked or given back. */
    public Duration getIdlePark() {
        return idlePark;
    }

    public void setIdlePark(Duration idlePark) {
        this.idlePark = idlePark;
    }

    public Duration getWrapUpLimit() {
        return wrapUpLimit;
    }

    public void setWrapUpLimit(Duration wrapUpLimit) {
        this.wrapUpLimit = wrapUpLimit;
    }

    public WrapUpBlocking getWrapUpBlocking() {
        return wrapUpBlocking;
    }

    public void setWrapUpBlocking(WrapUpBlocking wrapUpBlocking) {
        this.wrapUpBlocking = wrapUpBlocking;
    }

    public Duration getWrapUpBlockTime() {
        return wrapUpBlockTime;
    }

    public void setWrapUpBlockTime(Duration wrapUpBlockTime) {
        this.wrapUpBlockTime = wrapUpBlockTime;
    }

    /** How long an agent may be gone before their active conversations are released. */
    public Duration getUnreachableLimit() {
        return unreachableLimit;
    }

    public void setUnreachableLimit(Duration unreachableLimit) {
        this.unreachableLimit = unreachableLimit;
    }

    /** How long the customer of a live conversation may be without a connection before it ends. */
    public Duration getCustomerGoneLimit() {
        return customerGoneLimit;
    }

    public void setCustomerGoneLimit(Duration customerGoneLimit) {
        this.customerGoneLimit = customerGoneLimit;
    }

    /** How long before silence closes a conversation its customer is warned. */
    public Duration getClosingNotice() {
        return closingNotice;
    }

    public void setClosingNotice(Duration closingNotice) {
        this.closingNotice = closingNotice;
    }

    /** How long somebody who declined a conversation is not offered it again. */
    public Duration getDeclinePause() {
        return declinePause;
    }

    public void setDeclinePause(Duration declinePause) {
        this.declinePause = declinePause;
    }

    /** After how many declines an agent is not offered the conversation any more. */
    public int getDeclineLimit() {
        return declineLimit;
    }

    public void setDeclineLimit(int declineLimit) {
        this.declineLimit = declineLimit;
    }

    /** Whether customers can use it. Switched off, its widgets are; its agents go on with what they have. */
    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** Whether anything is said in it that nobody has said. */
    public boolean isAutomatedMessages() {
        return automatedMessages;
    }

    public void setAutomatedMessages(boolean automatedMessages) {
        this.automatedMessages = automatedMessages;
    }

    /** What happens when one side is silent, in their order. Only a persistent one has any. */
    public List<TimeoutRule> getTimeoutRules() {
        return timeoutRules;
    }

    public void setTimeoutRules(List<TimeoutRule> timeoutRules) {
        this.timeoutRules = List.copyOf(timeoutRules);
    }

    /** In which language it speaks to those who speak none of ours. */
    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    /** What its customers' pages tell about a visit, by name: what rules can ask for. */
    public List<String> getVariables() {
        return variables;
    }

    public void setVariables(List<String> variables) {
        this.variables = List.copyOf(variables);
    }
}
