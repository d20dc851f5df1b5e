-- Smaller is more urgent.
alter table queue add column priority integer default 100 not null;
alter table queue add column method varchar(20) default 'HIGHEST_CAPACITY' not null;
alter table queue add constraint queue_priority check (priority between 0 and 1000);
alter table queue add constraint queue_method check (method in ('HIGHEST_CAPACITY', 'ROUND_ROBIN', 'LEAST_ACTIVE'));

-- When this member was last given something of this queue, or joined: whose turn it is.
alter table queue_member add column turn_at timestamp(6) with time zone default timestamp with time zone '2000-01-01 00:00:00+00:00' not null;

alter table conversation add column priority integer default 100 not null;
alter table conversation add constraint conversation_priority check (priority between 0 and 1000);

-- Why an open conversation has nobody yet.
alter table conversation add column obstacle varchar(20);
alter table conversation add constraint conversation_obstacle check (
    obstacle in ('CLOSED', 'NO_MEMBERS', 'NOBODY_THERE', 'NO_SKILL', 'DECLINED', 'NO_ROOM', 'HELD'));

-- When an agent last left something: who has been idle the longest.
create index engagement_by_agent on engagement (agent_id, ended_at);

-- Every decision on who gets a conversation, and why.
create table trace_entry (
    id uuid not null,
    conversation_id uuid not null,
    at timestamp(6) with time zone not null,
    code varchar(40) not null,
    details varchar(8000) not null,
    constraint trace_entry_pk primary key (id),
    constraint trace_entry_conversation foreign key (conversation_id) references conversation (id)
);

create index trace_entry_by_conversation on trace_entry (conversation_id, id);

-- What becomes of a return whose agent cannot have it now.
alter table workstream add column keeper_policy varchar(20) default 'HOLD' not null;
alter table workstream add constraint workstream_keeper_policy check (keeper_policy in ('HOLD', 'NEXT_SHIFT', 'FALL_BACK'));
