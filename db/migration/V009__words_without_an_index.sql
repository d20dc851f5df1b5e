-- Who waits is found by queue and state and sorted then: few are open at once. With the time of the unanswered word in
-- the index, every word of an active conversation had to be written into all of them.
drop index conversation_by_queue;
create index conversation_by_queue on conversation (queue_id, state);
