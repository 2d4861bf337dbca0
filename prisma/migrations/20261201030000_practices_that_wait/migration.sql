-- My work reads the practices that await a step by their status, the longest waiting first.
create index practice_status_updated_at_id_idx on practice (status, updated_at, id);
