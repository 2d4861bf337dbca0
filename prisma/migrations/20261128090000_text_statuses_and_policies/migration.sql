-- == Policies ask once ==
-- Three rules keep a table fast that has many rows:
--  1. A setting is read once for each statement, `(select app_role())`, not once for each row.
--  2. The row that another one belongs to is looked up by its key, `(select true from request where request.id = …)`.
--     An `exists` over it can become a hash of the whole table, made for every page.
--  3. What lists filter by is text: of an enum no operator may be trusted with rows that the reader does not see, so it
--     reaches no index.
-- All policies are rewritten by these rules and mean what they meant.

-- The State whose people read it, and the one whose people file for it; null for everybody else.
create function app_own_state() returns text language sql stable as $$
	select case when app_role() in ('drafter', 'focalPoint', 'mission') then app_state() end $$;
create function app_filing_state() returns text language sql stable as $$
	select case when app_role() in ('drafter', 'focalPoint') then app_state() end $$;

-- What used to be asked of a function for each row, in which `of` is the table with the policy.
create function pg_temp.spelled_out(condition text, of_table text) returns text language sql as $f$
	select replace(replace(replace(replace(replace(replace(regexp_replace(regexp_replace(regexp_replace(condition,
		'app_of_state\(([\w.]+)\)', '(\1 = app_own_state())', 'g'),
		'app_filing_for\(([\w.]+)\)', '(\1 = app_filing_state())', 'g'),
		'app_handles\(([\w.]+)\)', '((app_role() = ''caseOfficer''::text) and (\1 = ANY (app_identities())))', 'g'),
		'app_follows(delivery_id)', replace('(app_system() or ((app_role() <> ''donor''::text)
			and (select true from delivery where delivery.id = of.delivery_id)))', 'of.', quote_ident(of_table) || '.')),
		'app_works_on(delivery_id)', replace('(app_system() or (select true from delivery where delivery.id = of.delivery_id
			and ((delivery.state_iso3 = app_filing_state())
				or ((app_role() = ''programmeManager''::text) and (delivery.manager_id = ANY (app_identities()))))))',
			'of.', quote_ident(of_table) || '.')),
		'app_manages(delivery_id)', replace('(app_system() or ((app_role() = ''programmeManager''::text)
			and (select true from delivery where delivery.id = of.delivery_id and (delivery.manager_id = ANY (app_identities())))))',
			'of.', quote_ident(of_table) || '.')),
		'app_manages_programme(programme_id)', replace('(app_system() or ((app_role() = ''programmeManager''::text)
			and (select true from programme where programme.id = of.programme_id
				and ((programme.manager_id = ANY (app_identities())) or (programme.deputy_id = ANY (app_identities()))))))',
			'of.', quote_ident(of_table) || '.')),
		'app_drafting(state_iso3, request_id)', replace('((app_role() = ''drafter''::text) and (of.state_iso3 = app_state())
			and (select true from request where request.id = of.request_id and request.status = ''draft''))',
			'of.', quote_ident(of_table) || '.')),
		'app_bundles(need_id)', replace('(select true from need join request on request.id = need.request_id where need.id = of.need_id
			and ((app_role() = ANY (ARRAY[''triageOfficer''::text, ''headquartersApprover''::text]))
				or request.classification <> ''CONFIDENTIAL''))', 'of.', quote_ident(of_table) || '.'))
$f$;

-- Of the readers of a need there can be several rows, so that `bool_or` makes them one.
create function pg_temp.once(condition text, of_table text) returns text language sql as $f$
	select regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
		pg_temp.spelled_out(condition, of_table),
		'::"(Request|Need|Delivery|DueDiligence|Notice|Attachment)Status"', '', 'g'),
		'EXISTS \( SELECT\s+FROM reader\s', '(select bool_or(true) from reader ', 'g'),
		'EXISTS \( SELECT\s+FROM\s', '(select true from ', 'g'),
		'= ANY \(app_(identities|regions)\(\)\)', '= ANY ((select app_\1())::text[])', 'g'),
		'app_role\(\) (=|<>) ((ANY|ALL) \(ARRAY\[[^]]*\]\)|''\w+''::text)', '(select \&)', 'g'),
		'(?<!select )app_(system|role|actor|state|donor|office|reviewing|regions|own_state|filing_state)\(\)', '(select \&)', 'g')
$f$;

create temp table said as
	select tablename, policyname, qual, with_check, pg_temp.once(qual, tablename) as qual_once, pg_temp.once(with_check, tablename) as check_once
	from pg_policies where schemaname = 'public' and 'app_user' = any (roles);

-- A column that a policy or the condition of an index names cannot change its type.
create function pg_temp.restate(using_text text, check_text text, of_table text, policy text) returns void language plpgsql as $f$
begin
	execute format('alter policy %I on %I', policy, of_table)
		|| coalesce(' using (' || using_text || ')', '') || coalesce(' with check (' || check_text || ')', '');
end $f$;
do $$ begin
	perform pg_temp.restate(case when qual is not null then 'false' end, case when with_check is not null then 'false' end, tablename, policyname)
		from said;
end $$;

-- == Statuses ==
drop index request_idle, notice_gathered, notice_worrying, notice_due;
drop index request_state_iso3_status_idx, request_status_updated_at_idx, request_officer_id_status_idx, need_status_idx,
	need_manager_id_status_idx, delivery_manager_id_status_idx, due_diligence_case_status_idx;

alter table request alter column status type text using status::text;
alter table need alter column status type text using status::text;
alter table delivery alter column status type text using status::text;
alter table due_diligence_case alter column status type text using status::text;
alter table attachment alter column status type text using status::text;
alter table notice alter column status drop default, alter column status type text using status::text,
	alter column status set default 'queued';
drop type "RequestStatus", "NeedStatus", "DeliveryStatus", "DueDiligenceStatus", "AttachmentStatus", "NoticeStatus";

-- The lists are those of the charts; a test compares them.
alter table request add constraint request_status_known check (status in (
	'draft', 'awaitingEndorsement', 'submitted', 'screening', 'review', 'approval', 'clarification', 'clearance',
	'dormant', 'active', 'awaitingClosure', 'closed', 'declined', 'withdrawn'));
alter table need add constraint need_status_known check (status in (
	'pending', 'accepted', 'declineProposed', 'waitlisted', 'proposed', 'reserved', 'confirmed', 'startReview',
	'delivering', 'delivered', 'evaluated', 'onHold', 'referred', 'metByPartner', 'declined', 'reconsidering',
	'withdrawn'));
alter table delivery add constraint delivery_status_known check (status in (
	'planning', 'nominating', 'nominated', 'participantsConfirmed', 'postponed', 'inSession', 'held',
	'learningEvaluated', 'certified', 'resultsReview', 'specification', 'specified', 'procurement', 'contracted',
	'shipped', 'customs', 'customsHeld', 'received', 'rejectedLines', 'inspected', 'handedOver', 'installed',
	'checks', 'lostOrDamaged', 'changeRequested', 'misuseReported', 'terms', 'underWay', 'draftShared',
	'finalAccepted', 'followUp', 'closed', 'failed', 'cancelled', 'seatsReleased'));
alter table due_diligence_case add constraint due_diligence_case_status_known check (status in (
	'open', 'assessed', 'cleared', 'refused'));
alter table attachment add constraint attachment_status_known check (status in (
	'waiting', 'clean', 'refused'));
alter table notice add constraint notice_status_known check (status in (
	'queued', 'deferred', 'sent', 'bounced', 'parked', 'suppressed'));

do $$ begin
	perform pg_temp.restate(qual_once, check_once, tablename, policyname) from said;
end $$;
drop table said;
drop function pg_temp.restate, pg_temp.once, pg_temp.spelled_out;

-- A State learns of the programmes that it was offered: these are listed once, instead of being looked for by programme.
create function app_state_programmes() returns text[] language sql stable as $$
	select array(select programme_id from need
			where state_iso3 = app_own_state() and status <> 'proposed' and programme_id is not null
		union select programme_id from delivery where state_iso3 = app_own_state()) $$;
alter policy read on programme using ((select app_system()) or (select app_office())
	or ((select app_role() = 'donor') and (select app_donor()) = any (donors))
	or id = any ((select app_state_programmes())::text[]));

-- No policy asks these any more.
drop function app_of_state, app_follows, app_works_on, app_manages, app_drafting, app_bundles, app_programme_concerns_state;

-- == Indexes ==
-- One for each way in which a list asks, with the key of its reader first and its order last; and one for each reference
-- to a row that is read by it.
create index clock_run_need_id_idx on clock_run (need_id);
create index course_cohort_id_idx on course (cohort_id);
create index delivery_manager_id_status_updated_at_id_idx on delivery (manager_id, status, updated_at, id);
create index delivery_state_iso3_next_on_id_idx on delivery (state_iso3, next_on, id);
create index delivery_state_iso3_programme_id_idx on delivery (state_iso3, programme_id);
create index delivery_status_next_on_id_idx on delivery (status, next_on, id);
create index delivery_status_updated_at_id_idx on delivery (status, updated_at, id);
create index due_diligence_case_status_updated_at_id_idx on due_diligence_case (status, updated_at, id);
create index equipment_item_line_id_idx on equipment_item (line_id);
create index need_status_updated_at_id_idx on need (status, updated_at, id);
create index need_manager_id_status_updated_at_id_idx on need (manager_id, status, updated_at, id);
create index need_programme_id_idx on need (programme_id);
create index need_state_iso3_programme_id_idx on need (state_iso3, programme_id);
create index reader_need_id_idx on reader (need_id);
create index request_updated_at_id_idx on request (updated_at desc, id desc);
create index request_state_iso3_updated_at_id_idx on request (state_iso3, updated_at desc, id desc);
create index request_state_iso3_status_updated_at_id_idx on request (state_iso3, status, updated_at desc, id desc);
create index request_officer_id_updated_at_id_idx on request (officer_id, updated_at desc, id desc);
create index request_officer_id_status_updated_at_id_idx on request (officer_id, status, updated_at desc, id desc);
create index request_status_updated_at_id_idx on request (status, updated_at desc, id desc);
create index request_authority_id_idx on request (authority_id);
create index reservation_cohort_id_idx on reservation (cohort_id);
create index audit_entry_need on audit_entry (need_id, at) where need_id is not null;
create index audit_entry_delivery on audit_entry (delivery_id, at) where delivery_id is not null;
create index need_unscored on need (status, updated_at, id) where priority is null;
create index attachment_waiting on attachment (created_at) where status = 'waiting';
create index notice_due on notice (created_at, id) where status in ('queued', 'deferred') and cadence is null and digest_id is null;
create index notice_worrying on notice (created_at, id)
	where status in ('deferred', 'bounced', 'parked') and digest_id is null and settled_at is null;
create index notice_gathered on notice (person_id) where status = 'queued' and cadence is not null and digest_id is null;
