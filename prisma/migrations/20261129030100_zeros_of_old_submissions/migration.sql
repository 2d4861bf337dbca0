-- Until a blank number was stored as unknown, it was stored as 0. Drafts of then ask their drafter which it is; what was
-- submitted stays as its receipt has it, so that its readers are told that a 0 may have been a blank. That ended with the
-- migration that settled the drafts: what was submitted before it, or before this one where its time is not known.
alter table request add column blanks_as_zero boolean not null default false;
alter table request no force row level security;
alter table request disable trigger user;
do $$ declare settled timestamptz; begin
	if to_regclass('public._prisma_migrations') is not null then
		select finished_at into settled from _prisma_migrations where migration_name = '20261128193100_zero_or_unknown';
	end if;
	update request set blanks_as_zero = true where submitted_at < coalesce(settled, now());
end $$;
alter table request enable trigger user;
alter table request force row level security;
