-- Durations are seconds.
alter table workstream add column customer_gone_limit bigint default 180 not null;
alter table workstream add column closing_notice bigint default 259200 not null;

-- Switched off, its widgets are.
alter table workstream add column enabled boolean default true not null;

alter table widget add column telling_position boolean default true not null;
alter table widget add column telling_wait boolean default true not null;

-- Since when the customer of a live conversation has had no connection.
alter table conversation add column customer_gone_at timestamp(6) with time zone;
create index conversation_by_customer_gone on conversation (customer_gone_at);

-- What was said by itself already, so that it is not said twice. The place in the queue is 0 until one was told.
alter table conversation add column closed_told_at timestamp(6) with time zone;
alter table conversation add column closing_told_at timestamp(6) with time zone;
alter table conversation add column told_position integer default 0 not null;
alter table conversation add column position_told_at timestamp(6) with time zone;
alter table conversation add column wait_told boolean default false not null;
alter table conversation add column nobody_told boolean default false not null;

-- What the customer's page has told about their visit: a JSON object of at most 50 texts of 200 characters, which
-- quotation marks make twice as long.
alter table conversation add column context varchar(32000);

alter table backstage_entry add column trigger_name varchar(60);

-- How long live customers of a queue have waited until somebody took their conversation, on average.
create table queue_wait (
    queue_id uuid not null,
    connected bigint not null,
    average_millis bigint not null,
    last_connected_at timestamp(6) with time zone,
    counted_until timestamp(6) with time zone not null,
    constraint queue_wait_pk primary key (queue_id),
    constraint queue_wait_queue foreign key (queue_id) references queue (id)
);

create index engagement_by_queue on engagement (queue_id, began_at);
