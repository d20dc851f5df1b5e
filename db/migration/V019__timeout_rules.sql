-- One value, a JSON object: rules are read with their workstream and written as a whole.
alter table workstream add column timeout_rules varchar(64000);

-- Whether words change when time acts next on an active conversation, what its rules have done in which silence and whose
-- timers stand still, as a JSON object, and when the first rule will close it.
alter table conversation add column ruled boolean default false not null;
alter table conversation add column rule_marks varchar(8000);
alter table conversation add column rule_closes_at timestamp(6) with time zone;

alter table backstage_entry drop constraint backstage_entry_kind;
alter table backstage_entry add constraint backstage_entry_kind check (kind in ('NOTE', 'TRANSITION', 'OFFER', 'RULE'));
