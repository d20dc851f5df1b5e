-- Weeks and special_days are one value each, a line for each week and each exception; nobody asks for parts of them.
create table operating_hours (
    id uuid not null,
    version integer not null,
    name varchar(100) not null,
    description varchar(500),
    zone varchar(50) not null,
    weeks varchar(20000) not null,
    special_days varchar(200000) not null,
    constraint operating_hours_pk primary key (id),
    constraint operating_hours_name unique (name)
);

-- Without hours: always open.
alter table queue add column hours_id uuid;
alter table queue add constraint queue_hours foreign key (hours_id) references operating_hours (id);

-- What shows of a live widget while it is closed.
alter table widget add column hours_id uuid;
alter table widget add column shown_when_closed boolean default false not null;
alter table widget add column offline_title varchar(100);
alter table widget add column offline_subtitle varchar(100);
alter table widget add constraint widget_hours foreign key (hours_id) references operating_hours (id);
