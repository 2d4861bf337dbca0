-- The list of requests is sorted by status, too: each status is read by itself, in the order of the ids.
create index request_status_id_idx on request (status, id);
