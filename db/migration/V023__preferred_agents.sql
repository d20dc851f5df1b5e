-- Whom a customer's conversations are offered to first: at most three agents, in this order.
create table preferred_agent (
    customer_id uuid not null,
    rank integer not null,
    agent_id uuid not null,
    constraint preferred_agent_pk primary key (customer_id, rank),
    constraint preferred_agent_once unique (customer_id, agent_id),
    constraint preferred_agent_customer foreign key (customer_id) references customer (id),
    constraint preferred_agent_agent foreign key (agent_id) references agent (id),
    constraint preferred_agent_rank check (rank between 1 and 3)
);

create index preferred_agent_by_agent on preferred_agent (agent_id);

alter table workstream add column preference_policy varchar(20) default 'OFF' not null;
alter table workstream add constraint workstream_preference_policy check (
    preference_policy in ('OFF', 'NEXT_BEST', 'LEAVE_IN_QUEUE'));

alter table conversation drop constraint conversation_obstacle;
alter table conversation add constraint conversation_obstacle check (obstacle in (
    'CLOSED', 'NO_MEMBERS', 'NOBODY_THERE', 'NO_SKILL', 'NO_PROFILE', 'DECLINED', 'NO_ROOM', 'HELD', 'PREFERRED_AWAY'));
