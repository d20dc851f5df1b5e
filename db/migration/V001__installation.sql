-- What this installation knows of itself. The epoch is changed when a database is restored from a backup, so that
-- clients drop what they hold.
create table installation (
    id integer not null,
    epoch uuid not null,
    constraint installation_pk primary key (id),
    constraint installation_single check (id = 1)
);

insert into installation (id, epoch) values (1, ${epoch});
