-- pending_slot is the conversation while the offer waits for its answer: never two at once.
create table offer (
    id uuid not null,
    conversation_id uuid not null,
    agent_id uuid not null,
    reason varchar(20) not null,
    made_at timestamp(6) with time zone not null,
    until timestamp(6) with time zone not null,
    pending_slot uuid,
    answered_at timestamp(6) with time zone,
    outcome varchar(20),
    constraint offer_pk primary key (id),
    constraint offer_one_pending unique (pending_slot),
    constraint offer_conversation foreign key (conversation_id) references conversation (id),
    constraint offer_agent foreign key (agent_id) references agent (id),
    constraint offer_pending_until_answered check ((pending_slot is null) = (outcome is not null))
);

create index offer_by_conversation on offer (conversation_id, made_at);
create index offer_by_agent on offer (agent_id, made_at);

-- A customer is back in a conversation that this agent had parked; kept until the agent has seen it.
create table customer_return (
    conversation_id uuid not null,
    agent_id uuid not null,
    parked_since timestamp(6) with time zone not null,
    returned_at timestamp(6) with time zone not null,
    constraint customer_return_pk primary key (conversation_id, agent_id),
    constraint customer_return_conversation foreign key (conversation_id) references conversation (id),
    constraint customer_return_agent foreign key (agent_id) references agent (id)
);

create index customer_return_by_agent on customer_return (agent_id);
