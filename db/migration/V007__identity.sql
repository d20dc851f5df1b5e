-- The right to open one socket, once; only its hash is kept.
create table ticket (
    hash varchar(64) not null,
    kind varchar(20) not null,
    subject_id uuid not null,
    widget_id uuid,
    expires_at timestamp(6) with time zone not null,
    right_ends_at timestamp(6) with time zone,
    constraint ticket_pk primary key (hash),
    constraint ticket_kind check (kind in ('CUSTOMER', 'AGENT'))
);

create index ticket_by_expiry on ticket (expires_at);

-- That a member of staff has logged in with some browser; known to every node, and after a restart. Only the hash of its
-- secret is kept.
create table staff_session (
    hash varchar(64) not null,
    agent_id uuid not null,
    password_hash varchar(255) not null,
    expires_at timestamp(6) with time zone not null,
    constraint staff_session_pk primary key (hash),
    constraint staff_session_agent foreign key (agent_id) references agent (id)
);

create index staff_session_by_expiry on staff_session (expires_at);
