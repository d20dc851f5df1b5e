-- How many conversations of a kind an agent may have at once, or in a day of a time zone.
create table capacity_profile (
    id uuid not null,
    version integer not null,
    name varchar(100) not null,
    item_limit integer not null,
    reset varchar(20) not null,
    zone varchar(64) not null,
    blocking boolean not null,
    constraint capacity_profile_pk primary key (id),
    constraint capacity_profile_name unique (name),
    constraint capacity_profile_limit check (item_limit between 1 and 1000),
    constraint capacity_profile_reset check (reset in ('IMMEDIATE', 'END_OF_DAY'))
);

-- Who takes conversations of a profile, and how many if not as many as it says.
create table agent_profile (
    agent_id uuid not null,
    profile_id uuid not null,
    custom_limit integer,
    constraint agent_profile_pk primary key (agent_id, profile_id),
    constraint agent_profile_agent foreign key (agent_id) references agent (id),
    constraint agent_profile_profile foreign key (profile_id) references capacity_profile (id),
    constraint agent_profile_limit check (custom_limit between 1 and 1000)
);

create index agent_profile_by_profile on agent_profile (profile_id);

-- Which profiles rules have given a conversation, besides that of its workstream.
create table conversation_profile (
    conversation_id uuid not null,
    profile_id uuid not null,
    constraint conversation_profile_pk primary key (conversation_id, profile_id),
    constraint conversation_profile_conversation foreign key (conversation_id) references conversation (id),
    constraint conversation_profile_profile foreign key (profile_id) references capacity_profile (id)
);

create index conversation_profile_by_profile on conversation_profile (profile_id);

alter table workstream add column profile_id uuid;
alter table workstream add constraint workstream_profile foreign key (profile_id) references capacity_profile (id);

alter table classification_rule add column profile_id uuid;
alter table classification_rule add constraint classification_rule_profile
    foreign key (profile_id) references capacity_profile (id);

-- What was given to somebody today.
create index engagement_by_day on engagement (agent_id, began_at);

alter table conversation drop constraint conversation_obstacle;
alter table conversation add constraint conversation_obstacle check (obstacle in
    ('CLOSED', 'NO_MEMBERS', 'NOBODY_THERE', 'NO_SKILL', 'NO_PROFILE', 'DECLINED', 'NO_ROOM', 'HELD'));
