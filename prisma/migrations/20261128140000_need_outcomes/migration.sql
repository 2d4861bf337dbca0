-- A delivered need has an outcome that follows from its records: how it is computed is in workflows/outcome. The one
-- that stands differs where an officer departed from it. Needs evaluated before get theirs from the worker.
alter table need
	add column outcome text,
	add column computed_outcome text,
	add column outcome_reasons jsonb not null default '[]',
	add column outcome_at timestamptz(6),
	add column state_useful text,
	add column state_comment text not null default '',
	add column state_rated_at timestamptz(6),
	add constraint need_outcome check (outcome in ('FULLY_MET', 'PARTLY_MET', 'NOT_MET', 'NOT_EVALUATED')),
	add constraint need_computed_outcome check (computed_outcome in ('FULLY_MET', 'PARTLY_MET', 'NOT_MET', 'NOT_EVALUATED')),
	add constraint need_state_useful check (state_useful in ('NOT_AT_ALL', 'A_LITTLE', 'MOSTLY', 'FULLY')),
	-- A need is drafted, and reopened, without one.
	add constraint need_without_outcome_at_first check (status <> 'pending' or (outcome_reasons = '[]'
		and num_nonnulls(outcome, computed_outcome, outcome_at, state_useful, state_rated_at) = 0));
create policy add_unevaluated on need as restrictive for insert to app_user
	with check ((select app_system()) or (state_comment = '' and outcome_reasons = '[]'
		and num_nonnulls(outcome, computed_outcome, outcome_at, state_useful, state_rated_at) = 0));

-- What the worker looks for.
create index need_without_outcome on need (id) where status = 'evaluated' and computed_outcome is null;
