-- What an organisation calls some of the presences. Texts are a JSON object, by language.
create table custom_presence (
    id uuid not null,
    version integer not null,
    name varchar(60) not null,
    base varchar(20) not null,
    description varchar(500),
    texts varchar(1000),
    constraint custom_presence_pk primary key (id),
    constraint custom_presence_name unique (name),
    constraint custom_presence_base check (base in ('AVAILABLE', 'BUSY', 'DO_NOT_DISTURB', 'AWAY', 'OFFLINE'))
);

-- What agents are who come after a while.
alter table agent add column default_presence varchar(20) default 'AVAILABLE' not null;
alter table agent add column default_custom_id uuid;
alter table agent add constraint agent_default_custom foreign key (default_custom_id) references custom_presence (id);
alter table agent add constraint agent_default_presence check (
    default_presence in ('AVAILABLE', 'BUSY', 'DO_NOT_DISTURB', 'AWAY', 'OFFLINE'));

-- Nobody chooses to be inactive: whoever misses an offer becomes so.
alter table agent_presence drop constraint agent_presence_known;
alter table agent_presence add constraint agent_presence_known check (
    presence in ('AVAILABLE', 'BUSY', 'DO_NOT_DISTURB', 'AWAY', 'OFFLINE', 'INACTIVE'));
alter table agent_presence add column custom_id uuid;
alter table agent_presence add column automatic boolean default false not null;
alter table agent_presence add constraint agent_presence_custom foreign key (custom_id) references custom_presence (id);
update agent_presence set automatic = true where presence in ('AVAILABLE', 'BUSY');

-- What presences do by themselves in this organisation: one row.
create table presence_setting (
    id integer not null,
    version integer not null,
    inactive_after_missed_offer boolean not null,
    following_capacity boolean not null,
    constraint presence_setting_pk primary key (id),
    constraint presence_setting_single check (id = 1)
);

insert into presence_setting (id, version, inactive_after_missed_offer, following_capacity) values (1, 0, true, false);

-- To whom conversations are offered.
alter table workstream add column allowed_presences varchar(100) default 'AVAILABLE' not null;
