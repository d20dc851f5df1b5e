package org.perdura.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.ContainerWar;
import org.perdura.support.InContainer;
import org.perdura.testing.News;
import org.perdura.testing.Stage;
import org.perdura.workstream.Mode;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;

/** What is stored, what is told of it, and what the database lets nobody store. */
@InContainer
class MessagesIT {

    private static final int WRITERS = 16;
    private static final int MESSAGES_EACH = 10;

    @Inject
    Messages messages;

    @Inject
    Committer committer;

    @Inject
    Conversations conversations;

    @Inject
    Stage stage;

    @Inject
    News news;

    @Inject
    UserTransaction transaction;

    private Stage.Office office;
    private UUID maria;

    @Deployment
    static WebArchive war() {
        return ContainerWar.create();
    }

    @BeforeEach
    void open() {
        office = stage.office(1, Mode.PERSISTENT);
        maria = stage.customer("maria@" + office.widget());
    }

    @Test
    @Tag("P-01")
    void a_message_is_news_once_it_is_committed_and_not_before() throws Exception {
        var post = post(maria, "A question");

        transaction.begin();
        var conversation = store(post).conversationId();
        assertThat(news.told()).doesNotContain(post.clientId(), conversation);
        transaction.commit();

        assertThat(news.told()).contains(post.clientId(), conversation);
    }

    @Test
    @Tag("P-01")
    void a_message_that_is_rolled_back_was_never_news() throws Exception {
        var post = post(maria, "A question");

        transaction.begin();
        var conversation = store(post).conversationId();
        transaction.rollback();

        assertThat(news.told()).doesNotContain(post.clientId(), conversation);
        assertThat(stage.find(conversation)).isNull();
        assertThat(store(post).duplicate()).isFalse();
    }

    @Test
    @Tag("PC-14")
    void sixteen_first_messages_at_once_start_one_conversation() {
        var receipts = together(i -> commit(post(maria, "First " + i)));

        assertThat(receipts).extracting(Receipt::conversationId).containsOnly(receipts.get(0).conversationId());
        assertThat(receipts).extracting(Receipt::seq).containsExactlyInAnyOrder(numbers(WRITERS));
    }

    @Test
    @Tag("PC-14")
    void sixteen_first_messages_in_transactions_of_their_own_start_one_conversation() {
        var receipts = together(i -> store(post(maria, "First " + i)));

        assertThat(receipts).extracting(Receipt::conversationId).containsOnly(receipts.get(0).conversationId());
        assertThat(receipts).extracting(Receipt::seq).containsExactlyInAnyOrder(numbers(WRITERS));
    }

    @Test
    @Tag("P-02")
    void one_message_sent_sixteen_times_at_once_is_stored_once() {
        store(post(maria, "First"));
        var post = post(maria, "Again and again");

        var receipts = together(i -> commit(post));

        assertThat(receipts).extracting(Receipt::seq).containsOnly(2L);
        assertThat(receipts).filteredOn(receipt -> !receipt.duplicate()).hasSize(1);
    }

    @Test
    @Tag("P-03")
    void what_customer_and_agent_write_at_once_is_numbered_without_gaps() {
        var conversation = store(post(maria, "First")).conversationId();
        var ana = office.agentIds().get(0);
        conversations.pick(ana, conversation);

        together(i -> write(i % 2 == 0 ? null : ana, conversation));

        var total = WRITERS * MESSAGES_EACH + 1L;
        var stored = "from message where conversation_id = ?1";
        assertThat(stage.count("select max(seq) " + stored, conversation)).isEqualTo(total);
        assertThat(stage.count("select count(*) " + stored, conversation)).isEqualTo(total);
    }

    private Receipt write(UUID agent, UUID conversation) {
        return IntStream.range(0, MESSAGES_EACH)
            .mapToObj(i -> agent == null
                ? post(maria, "Customer's " + i)
                : Post.byAgent(agent, conversation, UUID.randomUUID(), "Agent's " + i))
            .map(this::commit)
            .reduce((earlier, last) -> last)
            .orElseThrow();
    }

    @Test
    void somebody_who_comes_back_and_somebody_new_are_stored_together() {
        var ana = office.agentIds().get(0);
        var parked = store(post(maria, "First")).conversationId();
        conversations.pick(ana, parked);
        messages.store(List.of(Post.byAgent(ana, parked, UUID.randomUUID(), "An answer")));
        conversations.park(ana, parked, 2);
        var before = stage.count("select version from conversation where id = ?1", parked);

        var answers =
            messages.store(List.of(post(maria, "Back"), post(stage.customer("joao@" + office.widget()), "New here")));

        assertThat(answers.get(0).receipt().conversationId()).isEqualTo(parked);
        assertThat(stage.count("select version from conversation where id = ?1", parked)).isEqualTo(before + 1);
        assertThat(answers.get(1).receipt().seq()).isEqualTo(1);
        assertThat(stage.count("select version from conversation where id = ?1",
            answers.get(1).receipt().conversationId()))
            .as("written once").isZero();
    }

    @Test
    @Tag("NF-02")
    void a_post_that_cannot_be_stored_does_not_hurt_its_neighbours() {
        var poisoned = post(maria, "x".repeat(8001));
        var lot = List.of(post(maria, "One"), poisoned, post(stage.customer("joao@" + office.widget()), "Two"));
        assertThatThrownBy(() -> messages.store(lot)).isInstanceOf(RuntimeException.class);

        var receipts = lot.stream().map(post -> committer.submit(post).toCompletableFuture()).toList();

        assertThat(receipts.get(0).join().seq()).isEqualTo(1);
        assertThat(receipts.get(2).join().seq()).isEqualTo(1);
        assertThatThrownBy(receipts.get(1)::join).isInstanceOf(CompletionException.class)
            .cause().isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.refusal()).isEqualTo(Refusal.UNAVAILABLE));
        assertThat(commit(post(maria, "Next")).seq()).isEqualTo(2);
    }

    @Test
    @Tag("PC-14")
    void the_database_keeps_one_running_conversation_for_each_customer_and_workstream() {
        var marias = store(post(maria, "One")).conversationId();
        var joaos = store(post(stage.customer("joao@" + office.widget()), "Two")).conversationId();

        assertRefused("""
            update conversation set open_slot = (select c.open_slot from conversation c where c.id = ?1) where id = ?2
            """, marias, joaos);
        assertRefused("update conversation set open_slot = null where id = ?1", marias);
        assertRefused("update conversation set state = 'CLOSED' where id = ?1", marias);
    }

    @Test
    @Tag("ST-01")
    void the_database_keeps_the_states_what_they_are() {
        var conversation = store(post(maria, "One")).conversationId();
        var ana = office.agentIds().get(0);

        assertRefused("update conversation set state = 'LOST' where id = ?1", conversation);
        assertRefused("update conversation set state = 'ACTIVE' where id = ?1", conversation);
        assertRefused("update conversation set agent_id = ?2 where id = ?1", conversation, ana);
        assertRefused("update conversation set mode = 'LIVE', state = 'WAITING', agent_id = ?2 where id = ?1",
            conversation, ana);
        assertRefused("update conversation set customer_read = 2 where id = ?1", conversation);
        assertRefused("update conversation set agent_read = 2 where id = ?1", conversation);
    }

    @Test
    @Tag("P-03")
    void the_database_keeps_each_message_once_and_in_its_place() {
        var conversation = store(post(maria, "One")).conversationId();
        store(post(maria, "Two"));

        assertRefused("update message set seq = 1 where conversation_id = ?1 and seq = 2", conversation);
        assertRefused("update message set seq = 0 where conversation_id = ?1 and seq = 2", conversation);
        assertRefused("""
            update message
            set client_id = (select m.client_id from message m where m.conversation_id = ?1 and m.seq = 1)
            where conversation_id = ?1 and seq = 2
            """, conversation);
    }

    private void assertRefused(String sql, Object... parameters) {
        assertThatThrownBy(() -> stage.change(sql, parameters)).as(sql).isInstanceOf(RuntimeException.class)
            .rootCause().isInstanceOf(SQLException.class)
            .extracting(cause -> ((SQLException) cause).getSQLState()).asString().startsWith("23");
    }

    private Post post(UUID customer, String text) {
        return Post.byCustomer(new Author(Author.Kind.CUSTOMER, customer, null), office.workstreamId(),
            office.widgetId(), UUID.randomUUID(), text);
    }

    private Receipt store(Post post) {
        return messages.store(List.of(post)).get(0).receipt();
    }

    private Receipt commit(Post post) {
        return committer.submit(post).toCompletableFuture().join();
    }

    private static Long[] numbers(int last) {
        return LongStream.rangeClosed(1, last).boxed().toArray(Long[]::new);
    }

    /** Sixteen threads at once. */
    private static List<Receipt> together(IntFunction<Receipt> act) {
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            var acts = IntStream.range(0, WRITERS)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> act.apply(i), threads))
                .toList();
            return acts.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
