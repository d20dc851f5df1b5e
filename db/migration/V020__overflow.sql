-- What becomes of conversations that a queue has no place for: when it is closed, when so many wait already, and when one
-- has waited for so long (in seconds of opening time).
alter table queue add column closed_action varchar(20) default 'STAY' not null;
alter table queue add column closed_target_id uuid;
alter table queue add column crowded_action varchar(20) default 'STAY' not null;
alter table queue add column crowded_target_id uuid;
alter table queue add column crowded_limit integer default 20 not null;
alter table queue add column late_action varchar(20) default 'STAY' not null;
alter table queue add column late_target_id uuid;
alter table queue add column late_limit bigint default 3600 not null;
alter table queue add constraint queue_closed_target foreign key (closed_target_id) references queue (id);
alter table queue add constraint queue_crowded_target foreign key (crowded_target_id) references queue (id);
alter table queue add constraint queue_late_target foreign key (late_target_id) references queue (id);
alter table queue add constraint queue_closed_action check (closed_action in ('STAY', 'TRANSFER', 'END'));
alter table queue add constraint queue_crowded_action check (crowded_action in ('STAY', 'TRANSFER', 'END'));
alter table queue add constraint queue_late_action check (late_action in ('STAY', 'TRANSFER', 'END'));
alter table queue add constraint queue_closed_somewhere check ((closed_action = 'TRANSFER') = (closed_target_id is not null));
alter table queue add constraint queue_crowded_somewhere check ((crowded_action = 'TRANSFER') = (crowded_target_id is not null));
alter table queue add constraint queue_late_somewhere check ((late_action = 'TRANSFER') = (late_target_id is not null));
alter table queue add constraint queue_crowded_limit check (crowded_limit between 1 and 100);

-- Since when a conversation has been in its queue, whether it was let in, and when it is looked at next because it may
-- overflow.
alter table conversation add column queued_at timestamp(6) with time zone;
alter table conversation add column admitted boolean default true not null;
alter table conversation add column overflow_at timestamp(6) with time zone;
update conversation set queued_at = since where state in ('OPEN', 'OFFERED');
create index conversation_by_overflow_at on conversation (overflow_at);

-- Whether anybody of a queue was ever asked for advice.
create index participant_by_queue on participant (queue_id);
