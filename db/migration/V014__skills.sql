create table skill (
    id uuid not null,
    version integer not null,
    name varchar(100) not null,
    description varchar(500),
    constraint skill_pk primary key (id),
    constraint skill_name unique (name)
);

-- How good an agent is at something; without a row they cannot do it.
create table agent_skill (
    agent_id uuid not null,
    skill_id uuid not null,
    rating integer not null,
    constraint agent_skill_pk primary key (agent_id, skill_id),
    constraint agent_skill_agent foreign key (agent_id) references agent (id),
    constraint agent_skill_skill foreign key (skill_id) references skill (id),
    constraint agent_skill_rating check (rating between 1 and 10)
);

create index agent_skill_by_skill on agent_skill (skill_id, agent_id);

-- How good whoever answers a conversation has to be at something.
create table conversation_skill (
    conversation_id uuid not null,
    skill_id uuid not null,
    rating integer not null,
    constraint conversation_skill_pk primary key (conversation_id, skill_id),
    constraint conversation_skill_conversation foreign key (conversation_id) references conversation (id),
    constraint conversation_skill_skill foreign key (skill_id) references skill (id),
    constraint conversation_skill_rating check (rating between 1 and 10)
);

create index conversation_skill_by_skill on conversation_skill (skill_id);

alter table workstream add column skill_matching varchar(20) default 'EXACT' not null;
alter table workstream add constraint workstream_skill_matching check (skill_matching in ('EXACT', 'CLOSEST', 'NONE'));
