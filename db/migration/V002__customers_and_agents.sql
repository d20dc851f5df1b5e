create table customer (
    id uuid not null,
    issuer varchar(255) not null,
    subject varchar(255) not null,
    name varchar(80) not null,
    locale varchar(35),
    zone varchar(64),
    created_at timestamp(6) with time zone not null,
    constraint customer_pk primary key (id),
    constraint customer_identity unique (issuer, subject)
);

create table agent (
    id uuid not null,
    version integer not null,
    login varchar(60) not null,
    display_name varchar(80) not null,
    password_hash varchar(255) not null,
    roles varchar(60) not null,
    capacity integer not null,
    disabled boolean not null,
    constraint agent_pk primary key (id),
    constraint agent_login unique (login),
    constraint agent_capacity check (capacity between 0 and 10000)
);

-- Apart from the agent, so that a heartbeat never collides with an administrator's edit.
create table agent_presence (
    agent_id uuid not null,
    presence varchar(20) not null,
    since timestamp(6) with time zone not null,
    changed_by varchar(20) not null,
    seen_at timestamp(6) with time zone,
    disconnected_at timestamp(6) with time zone,
    constraint agent_presence_pk primary key (agent_id),
    constraint agent_presence_agent foreign key (agent_id) references agent (id),
    constraint agent_presence_known check (presence in ('AVAILABLE', 'BUSY', 'DO_NOT_DISTURB', 'AWAY', 'OFFLINE'))
);
