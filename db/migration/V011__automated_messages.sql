-- What an organization, a workstream or a widget says by itself instead of what it would inherit. The organization's owner
-- is the nil id; nobody can delete a workstream or a widget. Texts are at most 2,000 code points.
create table automated_message (
    id uuid not null,
    version integer not null,
    level varchar(20) not null,
    owner_id uuid not null,
    trigger_name varchar(40) not null,
    language varchar(35) not null,
    text varchar(4000) not null,
    constraint automated_message_pk primary key (id),
    constraint automated_message_once unique (level, owner_id, trigger_name, language),
    constraint automated_message_level check (level in ('ORGANIZATION', 'WORKSTREAM', 'WIDGET'))
);

create index automated_message_by_owner on automated_message (owner_id);

-- Where nothing is said when that happens, in no language.
create table muted_trigger (
    level varchar(20) not null,
    owner_id uuid not null,
    trigger_name varchar(40) not null,
    constraint muted_trigger_pk primary key (owner_id, level, trigger_name),
    constraint muted_trigger_level check (level in ('ORGANIZATION', 'WORKSTREAM', 'WIDGET'))
);

alter table workstream add column automated_messages boolean default true not null;
alter table workstream add column language varchar(35) default 'en' not null;
