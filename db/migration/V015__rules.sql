-- What pages and portals tell that rules can ask for: names, one a line, and the values of the claims, one JSON object.
alter table workstream add column variables varchar(6000) default '' not null;
alter table authentication_setting add column kept_claims varchar(3000) default '' not null;
alter table customer add column claims varchar(20000);

-- Conditions are one JSON object; nobody asks for parts of them.
create table routing_rule (
    id uuid not null,
    version integer not null,
    workstream_id uuid not null,
    position integer not null,
    name varchar(100) not null,
    conditions varchar(60000) not null,
    constraint routing_rule_pk primary key (id),
    constraint routing_rule_workstream foreign key (workstream_id) references workstream (id),
    constraint routing_rule_position check (position > 0)
);

create index routing_rule_by_workstream on routing_rule (workstream_id, position);

-- How many of a hundred conversations go to a queue.
create table routing_rule_share (
    rule_id uuid not null,
    place integer not null,
    queue_id uuid not null,
    percent integer not null,
    constraint routing_rule_share_pk primary key (rule_id, place),
    constraint routing_rule_share_rule foreign key (rule_id) references routing_rule (id),
    constraint routing_rule_share_queue foreign key (queue_id) references queue (id),
    constraint routing_rule_share_percent check (percent between 1 and 100)
);

create index routing_rule_share_by_queue on routing_rule_share (queue_id);

create table classification_rule (
    id uuid not null,
    version integer not null,
    workstream_id uuid not null,
    set_number integer not null,
    position integer not null,
    name varchar(100) not null,
    conditions varchar(60000) not null,
    priority integer,
    constraint classification_rule_pk primary key (id),
    constraint classification_rule_workstream foreign key (workstream_id) references workstream (id),
    constraint classification_rule_set check (set_number between 1 and 10),
    constraint classification_rule_position check (position > 0),
    constraint classification_rule_priority check (priority between 0 and 1000)
);

create index classification_rule_by_workstream on classification_rule (workstream_id, set_number, position);

create table classification_rule_skill (
    rule_id uuid not null,
    skill_id uuid not null,
    rating integer not null,
    constraint classification_rule_skill_pk primary key (rule_id, skill_id),
    constraint classification_rule_skill_rule foreign key (rule_id) references classification_rule (id),
    constraint classification_rule_skill_skill foreign key (skill_id) references skill (id),
    constraint classification_rule_skill_rating check (rating between 1 and 10)
);

create index classification_rule_skill_by_skill on classification_rule_skill (skill_id);
