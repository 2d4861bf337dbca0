-- The list of States reads of each the requests that are open, the one that is due first and the oldest one: each from
-- the beginning of an index, however many requests the State has ended.
create index request_due_of_state on request (state_iso3, due_at, id) where due_at is not null;
create index request_open_of_state on request (state_iso3, submitted_at, id) where ended_at is null;
