-- Whether somebody who is asked for advice carries the conversation, too.
alter table workstream add column consult_takes_capacity boolean default false not null;

-- Who is in a conversation beside its agent: colleagues who are asked for advice, and supervisors who read along.
-- present_slot is the conversation and the agent for as long as they are: never twice at once.
create table participant (
    id uuid not null,
    conversation_id uuid not null,
    agent_id uuid not null,
    role varchar(20) not null,
    stage varchar(20) not null,
    since timestamp(6) with time zone not null,
    asked_by uuid,
    queue_id uuid,
    until timestamp(6) with time zone,
    present_slot varchar(80),
    outcome varchar(20),
    last_seq bigint not null,
    constraint participant_pk primary key (id),
    constraint participant_once unique (present_slot),
    constraint participant_conversation foreign key (conversation_id) references conversation (id),
    constraint participant_agent foreign key (agent_id) references agent (id),
    constraint participant_asked_by foreign key (asked_by) references agent (id),
    constraint participant_queue foreign key (queue_id) references queue (id),
    constraint participant_role check (role in ('CONSULTED', 'SUPERVISOR')),
    constraint participant_stage check (stage in ('ASKED', 'LISTENING', 'SPEAKING', 'GONE')),
    constraint participant_present_until_gone check ((present_slot is null) = (stage = 'GONE')),
    constraint participant_was_asked check (role = 'SUPERVISOR' or asked_by is not null)
);

create index participant_by_conversation on participant (conversation_id, stage);
create index participant_by_agent on participant (agent_id, stage);
create index participant_by_stage on participant (stage, until);

-- What the agent and somebody who is consulted say to each other, numbered like the thread; nobody else reads it.
create table whisper (
    participant_id uuid not null,
    seq bigint not null,
    author_id uuid not null,
    author_name varchar(80),
    client_id uuid not null,
    text varchar(8000) not null,
    at timestamp(6) with time zone not null,
    constraint whisper_pk primary key (participant_id, seq),
    constraint whisper_once_per_author unique (client_id, author_id),
    constraint whisper_participant foreign key (participant_id) references participant (id),
    constraint whisper_author foreign key (author_id) references agent (id),
    constraint whisper_seq check (seq > 0)
);
