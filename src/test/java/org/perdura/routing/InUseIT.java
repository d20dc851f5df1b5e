package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.agent.Agent;
import org.perdura.agent.Role;
import org.perdura.agent.Skill;
import org.perdura.agent.Skills;
import org.perdura.identity.StaffSessions;
import org.perdura.platform.Conflicts;
import org.perdura.platform.InUseException;
import org.perdura.platform.Use.User;
import org.perdura.queue.AgentWork;
import org.perdura.queue.OverflowAction;
import org.perdura.queue.Queue;
import org.perdura.queue.Staff;
import org.perdura.supervision.OngoingQuery;
import org.perdura.supervision.SavedView;
import org.perdura.supervision.SavedViews;
import org.perdura.support.InContainer;

import jakarta.inject.Inject;

/** What can be deleted and what cannot, and what becomes of two who change the same thing. */
@InContainer
class InUseIT extends RoutingScene {

    @Inject
    Skills skills;

    @Inject
    Staff staff;

    @Inject
    StaffSessions sessions;

    @Inject
    SavedViews views;

    @Test
    @Tag("WD-01")
    void a_queue_stays_while_something_leads_to_it() {
        var other = queues.save(new Queue("other-" + UUID.randomUUID()), List.of());
        other.getWhenLate().setAction(OverflowAction.TRANSFER);
        other.getWhenLate().setTargetId(office.queueId());
        queues.save(other, List.of());
        write("maria");

        var refused = catchThrowableOfType(InUseException.class, () -> queues.delete(office.queueId()));

        assertThat(refused.users()).containsExactlyInAnyOrder(
            new User("queue.user.workstream", office.widget()),
            new User("queue.user.queue", other.getName()),
            new User("queue.user.running", 1L));
        assertThat(queues.find(office.queueId())).isPresent();
    }

    @Test
    @Tag("WD-01")
    void a_queue_that_nothing_leads_to_goes_with_its_memberships() {
        var queue = queues.save(new Queue("passing-" + UUID.randomUUID()), List.of(ana, bruno));

        queues.delete(queue.getId());
        queues.delete(queue.getId());

        assertThat(queues.find(queue.getId())).isEmpty();
        assertThat(queues.queueIdsOf(ana)).containsExactly(office.queueId());
    }

    @Test
    @Tag("WD-14")
    void a_skill_stays_while_somebody_has_it_or_something_asks_for_it() {
        var skill = skill("Dutch");
        skills.rate(ana, skill, 7);
        var conversation = write("maria");
        stage.change("insert into conversation_skill values (?1, ?2, 5)", conversation, skill.getId());

        var refused = catchThrowableOfType(InUseException.class, () -> skills.delete(skill.getId()));
        assertThat(refused.users()).containsExactly(
            new User("skill.user.agent", name(ana)), new User("skill.user.conversations", 1L));

        skills.rate(ana, Map.of());
        conversations.pick(ana, conversation);
        conversations.end(ana, conversation, 1);
        conversations.close(ana, conversation);
        skills.delete(skill.getId());
        assertThat(skills.find(skill.getId())).isEmpty();
    }

    @Test
    void an_agent_who_has_had_a_conversation_stays_and_a_new_one_can_go() {
        picked("maria");
        var refused = catchThrowableOfType(InUseException.class, () -> agents.delete(ana));
        assertThat(refused.users()).containsExactly(new User("agent.user.conversations", 1L));

        var dora = newAgent();
        staff.save(dora, new AgentWork(Set.of(office.queueId()), Map.of(skill("Frisian").getId(), 3)),
            staff.workOf(dora.getId()));
        comes(dora.getId());
        var session = sessions.begin(agents.find(dora.getId()).orElseThrow());

        agents.delete(dora.getId());

        assertThat(agents.find(dora.getId())).isEmpty();
        assertThat(queues.memberIds(office.queueId())).containsExactlyInAnyOrder(ana, bruno);
        assertThat(sessions.find(session)).isEmpty();
    }

    @Test
    @Tag("SV-01")
    void views_are_their_owners_by_name_and_go_with_them() {
        var dora = newAgent().getId();
        assertThat(views.save(dora, view("Late", "waiting=60"))).isTrue();
        assertThat(views.save(ana, view("Late", "state=open"))).isTrue();
        assertThat(views.save(dora, view("Late", "waiting=15"))).isTrue();
        views.delete(dora, views.of(ana).get(0).getId());
        assertThat(views.of(dora)).extracting(SavedView::getQuery).containsExactly("waiting=15");
        assertThat(views.of(ana)).extracting(SavedView::getQuery).containsExactly("state=open");

        IntStream.range(1, SavedViews.MOST).forEach(number -> views.save(dora, view("View " + number, "state=open")));
        assertThat(views.save(dora, view("One more", "state=open"))).isFalse();
        assertThat(views.save(dora, view("Late", "state=active"))).isTrue();
        assertThat(views.of(dora)).hasSize(SavedViews.MOST).extracting(SavedView::getQuery).contains("state=active");

        agents.delete(dora);
        assertThat(views.of(dora)).isEmpty();
        assertStale(() -> views.save(dora, view("Too late", "state=open")));
    }

    @Test
    @Tag("B-279")
    void the_second_of_two_who_change_members_hears_of_the_first_and_undoes_nothing() {
        var dora = newAgent().getId();
        var seen = queues.memberIds(office.queueId());
        queues.save(officeQueue(), List.of(ana, bruno, dora), seen);

        assertStale(() -> queues.save(officeQueue(), List.of(ana), seen));

        assertThat(queues.memberIds(office.queueId())).containsExactlyInAnyOrder(ana, bruno, dora);
    }

    @Test
    @Tag("B-279")
    void so_does_who_changes_the_work_of_an_agent_whose_queue_was_changed() {
        var seen = staff.workOf(ana);
        queues.save(officeQueue(), List.of(bruno));

        assertStale(() -> staff.save(agents.find(ana).orElseThrow(), seen, seen));
        assertThat(queues.queueIdsOf(ana)).isEmpty();

        var skill = skill("Danish");
        var now = staff.workOf(ana);
        skills.rate(ana, skill, 4);
        assertStale(() -> staff.save(agents.find(ana).orElseThrow(), now, now));
        assertThat(staff.workOf(ana).ratings()).containsExactly(Map.entry(skill.getId(), 4));
    }

    @Test
    @Tag("B-280")
    void what_was_deleted_in_between_is_not_made_anew() {
        var queue = queues.save(new Queue("passing-" + UUID.randomUUID()), List.of());
        var edited = queues.find(queue.getId()).orElseThrow();
        queues.delete(queue.getId());
        var skill = skill("Latin");
        skills.delete(skill.getId());
        var dora = newAgent();
        agents.delete(dora.getId());

        assertStale(() -> queues.save(edited, List.of(), Set.of()));
        assertStale(() -> skills.save(skill));
        assertStale(() -> staff.save(dora, staff.workOf(dora.getId()), staff.workOf(dora.getId())));
        assertStale(() -> queues.save(officeQueue(), List.of(ana, bruno, dora.getId())));
        assertStale(() -> staff.save(agents.find(ana).orElseThrow(),
            new AgentWork(Set.of(office.queueId(), queue.getId()), Map.of(skill.getId(), 1)), staff.workOf(ana)));

        assertThat(queues.find(queue.getId())).isEmpty();
        assertThat(skills.find(skill.getId())).isEmpty();
    }

    private static void assertStale(Runnable save) {
        assertThat(Conflicts.isStale(catchThrowable(save::run))).isTrue();
    }

    private Queue officeQueue() {
        return queues.find(office.queueId()).orElseThrow();
    }

    private String name(UUID agent) {
        return agents.find(agent).orElseThrow().getDisplayName();
    }

    private Skill skill(String name) {
        return skills.save(new Skill(name + "-" + UUID.randomUUID()));
    }

    private static SavedView view(String name, String address) {
        var view = new SavedView(OngoingQuery.parse(address));
        view.setName(name);
        return view;
    }

    private Agent newAgent() {
        var agent = new Agent("agent-" + UUID.randomUUID(), "Dora", Set.of(Role.AGENT));
        agent.setPasswordHash("none");
        return agents.save(agent);
    }
}
