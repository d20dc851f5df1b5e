create table authentication_setting (
    id uuid not null,
    version integer not null,
    name varchar(100) not null,
    issuer varchar(255) not null,
    audience varchar(255) not null,
    key_source varchar(20) not null,
    key_url varchar(1000),
    public_key varchar(8000),
    token_function varchar(100),
    constraint authentication_setting_pk primary key (id),
    constraint authentication_setting_name unique (name),
    constraint authentication_setting_key_source check (key_source in ('JWKS_URL', 'PUBLIC_KEY_URL', 'PEM'))
);

create table widget (
    id uuid not null,
    version integer not null,
    widget_key varchar(60) not null,
    name varchar(100) not null,
    workstream_id uuid not null,
    authentication_setting_id uuid,
    title varchar(100) not null,
    subtitle varchar(100),
    color varchar(7) not null,
    position varchar(20) not null,
    allowed_origins varchar(8000) not null,
    native_clients boolean not null,
    enabled boolean not null,
    constraint widget_pk primary key (id),
    constraint widget_key unique (widget_key),
    constraint widget_workstream foreign key (workstream_id) references workstream (id),
    constraint widget_authentication foreign key (authentication_setting_id) references authentication_setting (id),
    constraint widget_position check (position in ('BOTTOM_RIGHT', 'BOTTOM_LEFT'))
);
