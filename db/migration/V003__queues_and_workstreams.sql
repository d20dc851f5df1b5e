create table queue (
    id uuid not null,
    version integer not null,
    name varchar(100) not null,
    constraint queue_pk primary key (id),
    constraint queue_name unique (name)
);

create table queue_member (
    queue_id uuid not null,
    agent_id uuid not null,
    constraint queue_member_pk primary key (queue_id, agent_id),
    constraint queue_member_queue foreign key (queue_id) references queue (id),
    constraint queue_member_agent foreign key (agent_id) references agent (id)
);

create index queue_member_by_agent on queue_member (agent_id, queue_id);

-- Durations are seconds.
create table workstream (
    id uuid not null,
    version integer not null,
    name varchar(100) not null,
    mode varchar(20) not null,
    distribution varchar(20) not null,
    queue_id uuid not null,
    units integer not null,
    keep_same_agent boolean not null,
    ignore_capacity_on_return boolean not null,
    hold_for_agent bigint not null,
    offer_timeout bigint not null,
    auto_close bigint not null,
    open_limit bigint not null,
    idle_park bigint not null,
    wrap_up_limit bigint not null,
    wrap_up_blocking varchar(20) not null,
    wrap_up_block_time bigint not null,
    unreachable_limit bigint not null,
    decline_pause bigint not null,
    decline_limit integer not null,
    constraint workstream_pk primary key (id),
    constraint workstream_name unique (name),
    constraint workstream_queue foreign key (queue_id) references queue (id),
    constraint workstream_mode check (mode in ('LIVE', 'PERSISTENT')),
    constraint workstream_distribution check (distribution in ('PUSH', 'PICK')),
    constraint workstream_wrap_up_blocking check (wrap_up_blocking in ('ALWAYS', 'TIMED', 'NEVER')),
    constraint workstream_units check (units between 0 and 10000),
    constraint workstream_decline_limit check (decline_limit between 1 and 5)
);
