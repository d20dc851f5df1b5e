-- open_slot is the customer and the workstream while the conversation is open, offered, active or waiting, and null
-- otherwise: at most one such conversation, on every database.
create table conversation (
    id uuid not null,
    version integer not null,
    mode varchar(20) not null,
    customer_id uuid not null,
    workstream_id uuid not null,
    widget_id uuid not null,
    queue_id uuid not null,
    previous_id uuid,
    open_slot varchar(80),
    state varchar(20) not null,
    since timestamp(6) with time zone not null,
    created_at timestamp(6) with time zone not null,
    agent_id uuid,
    keeper_id uuid,
    entered_as varchar(20) not null,
    last_seq bigint not null,
    backstage_seq bigint not null,
    customer_read bigint not null,
    agent_read bigint not null,
    customer_seq bigint not null,
    last_author varchar(20),
    last_text varchar(600),
    last_at timestamp(6) with time zone,
    unanswered_since timestamp(6) with time zone,
    held_until timestamp(6) with time zone,
    retry_at timestamp(6) with time zone,
    due_at timestamp(6) with time zone,
    constraint conversation_pk primary key (id),
    constraint conversation_open_slot unique (open_slot),
    constraint conversation_customer foreign key (customer_id) references customer (id),
    constraint conversation_workstream foreign key (workstream_id) references workstream (id),
    constraint conversation_widget foreign key (widget_id) references widget (id),
    constraint conversation_queue foreign key (queue_id) references queue (id),
    constraint conversation_previous foreign key (previous_id) references conversation (id),
    constraint conversation_agent foreign key (agent_id) references agent (id),
    constraint conversation_keeper foreign key (keeper_id) references agent (id),
    constraint conversation_mode check (mode in ('LIVE', 'PERSISTENT')),
    constraint conversation_state check (state in ('OPEN', 'OFFERED', 'ACTIVE', 'WAITING', 'WRAP_UP', 'CLOSED')),
    constraint conversation_live_never_waits check (mode = 'PERSISTENT' or state <> 'WAITING'),
    constraint conversation_has_its_slot check (
        (open_slot is null) = (state in ('WRAP_UP', 'CLOSED'))),
    constraint conversation_has_its_agent check (
        state not in ('OFFERED', 'ACTIVE', 'WAITING', 'WRAP_UP') or agent_id is not null),
    constraint conversation_open_has_no_agent check (state <> 'OPEN' or agent_id is null),
    constraint conversation_read_what_is_there check (customer_read <= last_seq and agent_read <= last_seq)
);

create index conversation_by_customer on conversation (customer_id, workstream_id, created_at);
create index conversation_by_agent on conversation (agent_id, state);
create index conversation_by_keeper on conversation (keeper_id, state);
create index conversation_by_queue on conversation (queue_id, state, unanswered_since);
create index conversation_by_due_at on conversation (due_at);

create table message (
    conversation_id uuid not null,
    seq bigint not null,
    author_kind varchar(20) not null,
    author_id uuid,
    author_name varchar(80),
    client_id uuid,
    text varchar(8000) not null,
    at timestamp(6) with time zone not null,
    trigger_name varchar(60),
    constraint message_pk primary key (conversation_id, seq),
    constraint message_once_per_author unique (client_id, author_id),
    constraint message_conversation foreign key (conversation_id) references conversation (id),
    constraint message_seq check (seq > 0),
    constraint message_author check (author_kind in ('CUSTOMER', 'AGENT', 'SYSTEM'))
);

-- What only agents and supervisors see: notes, transitions and offers, numbered like the thread.
create table backstage_entry (
    conversation_id uuid not null,
    seq bigint not null,
    kind varchar(20) not null,
    actor_kind varchar(20) not null,
    actor_id uuid,
    actor_name varchar(80),
    at timestamp(6) with time zone not null,
    client_id uuid,
    text varchar(8000),
    from_state varchar(20),
    to_state varchar(20),
    reason varchar(60),
    offered_to varchar(80),
    outcome varchar(20),
    constraint backstage_entry_pk primary key (conversation_id, seq),
    constraint backstage_entry_once_per_author unique (client_id, actor_id),
    constraint backstage_entry_conversation foreign key (conversation_id) references conversation (id),
    constraint backstage_entry_seq check (seq > 0),
    constraint backstage_entry_kind check (kind in ('NOTE', 'TRANSITION', 'OFFER'))
);

-- One agent's stretch of a conversation.
create table engagement (
    id uuid not null,
    conversation_id uuid not null,
    agent_id uuid not null,
    queue_id uuid not null,
    began_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    end_reason varchar(60),
    constraint engagement_pk primary key (id),
    constraint engagement_conversation foreign key (conversation_id) references conversation (id),
    constraint engagement_agent foreign key (agent_id) references agent (id),
    constraint engagement_queue foreign key (queue_id) references queue (id)
);

create index engagement_by_conversation on engagement (conversation_id, began_at);
