-- The staff session under which an agent's ticket was issued: when that has ended, neither the ticket nor the socket that
-- it opened is good for anything.
alter table ticket add column staff_session varchar(64);
