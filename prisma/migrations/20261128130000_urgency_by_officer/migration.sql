-- An officer may set another urgency than the State, with a reason that the State reads (domain.md, D8). The answers of
-- the State stay as they were endorsed.
alter table need add column set_urgency text, add column urgency_reason text,
	add constraint need_set_urgency_check check (set_urgency in ('U1', 'U2', 'U3', 'U4')),
	add constraint need_set_urgency_has_reason check (set_urgency is null or urgency_reason is not null);

-- Set by a step alone, never with a new need.
create policy add_as_stated on need as restrictive for insert to app_user
	with check ((select app_system()) or num_nonnulls(set_urgency, urgency_reason) = 0);
