-- What supervisors of this organisation may do to conversations: one row.
create table mandate (
    id integer not null,
    version integer default 0 not null,
    assigning boolean default true not null,
    transferring boolean default true not null,
    force_closing boolean default true not null,
    monitoring boolean default true not null,
    joining boolean default true not null,
    constraint mandate_pk primary key (id),
    constraint mandate_single check (id = 1)
);

insert into mandate (id) values (1);

-- What is going on is found beside all that is over. No word touches it.
create index conversation_by_state on conversation (state);
