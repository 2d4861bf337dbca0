-- DropIndex
DROP INDEX "notice_status_created_at_idx";

-- DropIndex
DROP INDEX "notice_status_next_try_at_idx";

-- Under row-level security nothing that compares a status is looked up in an index: the equality of an enum may tell of
-- rows that the reader does not see. The condition of a partial index is no such lookup, so these hold what is asked
-- for, and stay small however many letters were sent.
create index notice_due on notice (created_at, id) where status in ('queued', 'deferred') and cadence is null;
create index notice_worrying on notice (created_at, id)
	where status in ('deferred', 'bounced', 'parked') and digest_id is null and settled_at is null;
create index notice_failed on notice (failure) where failure is not null;
create index notice_sent on notice (sent_at) where sent_at is not null;
drop index notice_with_body;
create index notice_with_content on notice (coalesce(sent_at, created_at)) where html is not null or facts <> '{}';

-- Where letters came back from goes with the account of who had that address.
grant delete on undeliverable_address to app_user;
create policy remove on undeliverable_address for delete to app_user using (app_system());
