-- What a supervisor comes back to: filters of the conversations, as an address says them, under a name of their own.
create table saved_view (
    id uuid not null,
    version integer not null,
    agent_id uuid not null,
    name varchar(60) not null,
    query varchar(2000) not null,
    constraint saved_view_pk primary key (id),
    constraint saved_view_name unique (agent_id, name),
    constraint saved_view_agent foreign key (agent_id) references agent (id)
);
