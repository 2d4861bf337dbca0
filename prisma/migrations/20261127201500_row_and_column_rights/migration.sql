-- CreateTable
CREATE TABLE "column_right" (
    "table_name" TEXT NOT NULL,
    "column_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "statuses" TEXT[],

    CONSTRAINT "column_right_pkey" PRIMARY KEY ("table_name","column_name","role")
);

-- CreateTable
CREATE TABLE "entry_right" (
    "type" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "entry_right_pkey" PRIMARY KEY ("type","role")
);

-- Row-level security says which rows a person may change; this says which of their columns. What is not listed in
-- column_right is changed by the system alone: statuses and snapshots by a step, the rest by what follows from one.
-- With `statuses`, a column may be changed only while the row has one of them.
alter table column_right enable row level security;
alter table entry_right enable row level security;

insert into column_right (table_name, column_name, role, statuses)
select table_name, column_name, role, statuses
from (values
	('person', array['drafter', 'focalPoint', 'mission', 'triageOfficer', 'caseOfficer', 'headquartersApprover', 'programmeManager',
		'dueDiligenceOfficer', 'donor', 'administrator'], array['language', 'time_zone', 'updated_at'], null),
	('request', array['drafter'], array['title', 'filing_language', 'classification', 'answers', 'answers_revision', 'archived_at'], array['draft']),
	('request', array['drafter'], array['updated_at'], array['draft', 'clarification']),
	('request', array['focalPoint'], array['updated_at'], array['awaitingEndorsement']),
	('need', array['drafter'], array['title', 'answers', 'answers_revision', 'rank', 'themes', 'ta_type', 'quantity', 'minimum_quantity', 'updated_at'],
		array['pending']),
	('attachment', array['drafter'], array['classification'], null),
	('revised_answers', array['drafter'], array['answers', 'revision', 'updated_at'], null),
	('priority_score', array['triageOfficer', 'caseOfficer', 'headquartersApprover'], array['scores', 'weights', 'total', 'submitted_at'], null),
	('allocation_run', array['triageOfficer', 'headquartersApprover'],
		array['status', 'stage', 'reason', 'finished_at', 'confirmed_by_id', 'confirmed_at', 'revision'],
		array['queued', 'running', 'proposed', 'confirmed']),
	('allocation_line', array['triageOfficer', 'headquartersApprover'], array['departure', 'outcome'], null),
	('bundle', array['triageOfficer', 'caseOfficer', 'headquartersApprover'], array['programme_id', 'ended_at'], null),
	('bundled_need', array['triageOfficer', 'caseOfficer', 'headquartersApprover'], array['left_at'], null),
	('programme', array['programmeManager'], array['code', 'titles', 'summary', 'kind', 'implementing_entity', 'section', 'deputy_id', 'donors',
		'contributions', 'countries', 'regions', 'excluded_countries', 'oda_only', 'themes', 'ta_types', 'topics', 'categories',
		'institution_types', 'delivery_modes', 'languages', 'level', 'requires_law', 'requires_trainers', 'prerequisites',
		'requires_due_diligence', 'capacity_unit', 'capacity', 'minimum_per_state', 'maximum_per_state', 'reserve_share',
		'reserve_release_on', 'region_earmarked', 'budget', 'cost_per_unit', 'currency', 'funding_from', 'funding_to', 'last_commitment',
		'evaluation_plan', 'iati_id', 'status', 'revision', 'updated_at'], null),
	('cohort', array['programmeManager'], array['starts_on', 'ends_on', 'place', 'seats', 'language'], null),
	('course', array['programmeManager'], array['cohort_id', 'plan', 'budget', 'currency', 'days', 'pass_mark', 'satisfaction', 'revision',
		'updated_at'], null),
	('nominee', array['drafter', 'focalPoint'], array['name', 'sex', 'post', 'unit', 'language', 'email', 'supervisor'], null),
	('nominee', array['programmeManager'], array['status', 'remark', 'vetted_by_id', 'vetted_at', 'pre_test', 'post_test'], null),
	('certificate', array['programmeManager'], array['revoked_at', 'reason'], null),
	('learner_follow_up', array['drafter', 'focalPoint', 'programmeManager'], array['still_in_post', 'applying', 'comment', 'recorded_at'], null),
	('equipment_line', array['programmeManager'], array['description', 'unit', 'quantity', 'unit_price', 'serialised', 'ok', 'short', 'damaged',
		'remarks'], null),
	('equipment_check', array['programmeManager'], array['present', 'working', 'used', 'maintained', 'remarks', 'checked_on', 'recorded_by',
		'recorded_at'], null),
	('shipment', array['programmeManager'], array['carrier', 'insurance', 'arrives_on', 'free_days', 'charge_per_day', 'currency', 'updated_at'], null),
	('shipment', array['drafter', 'focalPoint'], array['exemption', 'updated_at'], null),
	('recusal', array['triageOfficer', 'administrator'], array['ended_at'], null),
	('deputy', array['drafter', 'focalPoint', 'triageOfficer', 'caseOfficer', 'headquartersApprover', 'programmeManager', 'dueDiligenceOfficer',
		'administrator'], array['ended_at'], null),
	('legal_hold', array['triageOfficer', 'administrator'], array['lifted_by_id', 'lifted_at'], null),
	('state_contact', array['triageOfficer', 'administrator'], array['mission_name', 'mission_email', 'mission_phone', 'mission_address',
		'revision', 'updated_by_id', 'updated_at'], null),
	('setting', array['administrator'], array['value', 'changed_by_id', 'changed_at'], null),
	('calendar_setting', array['administrator'], array['weekend', 'holidays', 'changed_by_id', 'changed_at'], null),
	('calendar_feed', array['drafter', 'focalPoint', 'mission', 'triageOfficer', 'caseOfficer', 'headquartersApprover', 'programmeManager',
		'dueDiligenceOfficer', 'donor', 'administrator'], array['revoked_at'], null),
	('thread_read', array['drafter', 'focalPoint', 'mission', 'triageOfficer', 'caseOfficer', 'headquartersApprover', 'programmeManager',
		'dueDiligenceOfficer', 'donor', 'administrator'], array['read_at'], null),
	('notice', array['administrator'], array['status', 'attempts', 'last_error', 'failure', 'next_try_at', 'bounced_at', 'bounce_code'],
		array['parked', 'bounced', 'deferred']),
	('undeliverable_address', array['administrator'], array['cleared_at', 'cleared_by_id'], null)
) as allowed (table_name, roles, columns, statuses), unnest(roles) as role, unnest(columns) as column_name;

-- Runs as the owner, since a person need not see the list. What names who did something names the person who speaks.
create function keep_columns() returns trigger language plpgsql security definer set search_path = public as $$
declare
	before jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
	refused text;
begin
	select string_agg(changed.key, ', ' order by changed.key) into refused
	from jsonb_each(to_jsonb(new)) as changed
	where changed.value is distinct from coalesce(before -> changed.key, 'null') and (
		(changed.key ~ '(_by_id|^author_id|^actor_id|^recorded_by|^shared_by|_signed_by)$' and changed.value <> 'null'
			and changed.value #>> '{}' is distinct from app_actor())
		or (tg_op = 'UPDATE' and not exists (select from column_right
			where table_name = tg_table_name and column_name = changed.key and role = app_role()
				and (statuses is null or before ->> 'status' = any (statuses)))));
	if refused is not null then
		raise exception 'permission denied for % of table %', refused, tg_table_name using errcode = '42501';
	end if;
	return new;
end $$;

-- For each new table, too: `select guard_columns('name')`.
create function guard_columns(name text) returns void language plpgsql as $$ begin
	execute format('create trigger keep_columns before insert or update on %I for each row
		when (current_user = ''app_user'' and not app_system()) execute function keep_columns()', name);
end $$;
revoke all on function keep_columns, guard_columns from public;
select guard_columns(relname) from pg_class
	where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> '_prisma_migrations';

-- Said by the list now.
drop trigger keep_nationality on person;
drop function keep_nationality();
drop trigger attachment_verdict on attachment;
drop function attachment_verdict();

-- == Rows ==
-- A step is saved by the system once its entry was added to the audit, which only whoever may act can do. So people
-- change of requests and needs only what they write, and of deliveries and due diligence nothing.
drop policy add on request;
create policy add on request for insert to app_user with check (
	app_system() or (app_role() = 'drafter' and state_iso3 = app_state() and drafter_id = app_actor()
		and exists (select from authority where authority.id = request.authority_id and authority.state_iso3 = request.state_iso3)
		and status = 'draft' and snapshot->>'value' = 'draft' and revision = 0 and due_diligence = 'notNeeded'
		and num_nonnulls(reference, submitted_at, endorser_id, officer_id, former_officer_id, proposer_id, ended_at, archived_at, content_removed_at) = 0));
drop policy change on request;
create policy change on request for update to app_user
	using (app_system() or (app_filing_for(state_iso3) and status in ('draft', 'awaitingEndorsement', 'clarification')))
	with check (app_system() or (app_filing_for(state_iso3) and archived_at is null));

drop policy add on need;
create policy add on need for insert to app_user with check (
	app_system() or (app_drafting(state_iso3, request_id) and status = 'pending' and snapshot->>'value' = 'pending' and revision = 0 and priority_round = 1
		and num_nonnulls(programme_id, manager_id, allocated, priority, declined_at, decliner_id, parent_id, part) = 0));
drop policy change on need;
create policy change on need for update to app_user
	using (app_system() or app_drafting(state_iso3, request_id)) with check (app_system() or app_drafting(state_iso3, request_id));

drop policy change on delivery;
create policy change on delivery for update to app_user using (app_system()) with check (app_system());
drop policy change on due_diligence_case;
create policy change on due_diligence_case for update to app_user using (app_system()) with check (app_system());

-- A file belongs to a draft, to a letter that endorses, to a delivery or to a message: to one of them.
drop policy add on attachment;
create policy add on attachment for insert to app_user with check (
	delivery_id is null and message_id is null and reason is null and status <> 'refused' and uploaded_by_id = app_actor()
	and (app_drafting(state_iso3, request_id)
		or (app_role() = 'focalPoint' and state_iso3 = app_state()
			and exists (select from request where request.id = attachment.request_id and request.status = 'awaitingEndorsement'))));
drop policy add_to_delivery on attachment;
create policy add_to_delivery on attachment for insert to app_user with check (
	delivery_id is not null and message_id is null and reason is null and status <> 'refused' and uploaded_by_id = app_actor()
	and exists (select from delivery where delivery.id = attachment.delivery_id and delivery.request_id = attachment.request_id
		and delivery.state_iso3 = attachment.state_iso3)
	and app_works_on(delivery_id));
drop policy change on attachment;
create policy change on attachment for update to app_user
	using (app_system() or (delivery_id is null and message_id is null and app_drafting(state_iso3, request_id)))
	with check (app_system() or (delivery_id is null and message_id is null and app_drafting(state_iso3, request_id)));

-- Authorities, and what people want to be told, are written by operations that speak as the system.
drop policy add on authority;
create policy add on authority for insert to app_user with check (app_system());
drop policy own on mail_preference;
create policy read on mail_preference for select to app_user using (app_system() or person_id = app_actor());
create policy change on mail_preference for all to app_user using (app_system()) with check (app_system());
drop policy own on thread_read;
create policy read on thread_read for select to app_user using (app_system() or person_id = app_actor());
create policy add on thread_read for insert to app_user with check (app_system() or person_id = app_actor());
create policy change on thread_read for update to app_user
	using (app_system() or person_id = app_actor()) with check (app_system() or person_id = app_actor());
create policy remove on thread_read for delete to app_user using (app_system());

drop policy add on invitation;
create policy add on invitation for insert to app_user with check (
	app_system() or (invited_by_id = app_actor() and num_nonnulls(used_at, withdrawn_at, lapsed_at) = 0
		and (authority_id is null or exists (select from authority
			where authority.id = invitation.authority_id and authority.state_iso3 = invitation.state_iso3))
		and (post_id is null or exists (select from post where post.id = invitation.post_id and post.role = invitation.role
			and post.state_iso3 is not distinct from invitation.state_iso3))
		and (app_role() = 'administrator' or (app_role() = 'focalPoint' and state_iso3 = app_state() and role = 'drafter'
			and num_nonnulls(donor, nationality, note_verbale_id) = 0 and coalesce(cardinality(regions), 0) = 0))));

drop policy change on undeliverable_address;
create policy change on undeliverable_address for update to app_user
	using (app_system() or app_role() = 'administrator')
	with check (app_system() or (app_role() = 'administrator' and cleared_by_id = app_actor()));

-- Who stands in fills the same post, or drafts for a focal point.
drop policy add on deputy;
create policy add on deputy for insert to app_user with check (
	app_system() or (appointed_by_id = app_actor() and ended_at is null and person_id <> deputy_id
		and role not in ('mission', 'donor', 'administrator')
		and exists (select from person where person.id = deputy.person_id and person.role = deputy.role
			and person.state_iso3 is not distinct from deputy.state_iso3)
		and exists (select from person where person.id = deputy.deputy_id and person.state_iso3 is not distinct from deputy.state_iso3
			and (person.role = deputy.role or (deputy.role = 'focalPoint' and person.role = 'drafter')))
		and ((person_id = app_actor() and state_iso3 is not distinct from app_state() and app_role() not in ('mission', 'donor'))
			or (app_role() = 'focalPoint' and state_iso3 = app_state())
			or (app_role() in ('triageOfficer', 'administrator') and state_iso3 is null))));
drop policy add on recusal;
create policy add on recusal for insert to app_user with check (
	app_system() or (ended_at is null
		and ((app_office() and person_id = app_actor()) or app_role() in ('triageOfficer', 'administrator'))));
drop policy add on legal_hold;
create policy add on legal_hold for insert to app_user with check (
	app_system() or (app_role() in ('triageOfficer', 'administrator') and placed_by_id = app_actor() and num_nonnulls(lifted_at, lifted_by_id) = 0));
drop policy add on note_verbale;
create policy add on note_verbale for insert to app_user with check (
	app_system() or (app_role() in ('triageOfficer', 'administrator') and recorded_by_id = app_actor()
		and (verified_by is null or (verified_by = 'listed' and exists (select from state_contact
			where state_contact.state_iso3 = note_verbale.state_iso3 and lower(mission_email) = lower(sender_address))))
		and num_nonnulls(verified_by_id, verified_at, invited_at, file_key, file_status) = 0));
drop policy add on calendar_feed;
create policy add on calendar_feed for insert to app_user with check (
	app_system() or (person_id = app_actor() and num_nonnulls(revoked_at, read_at) = 0));

drop policy add on programme;
create policy add on programme for insert to app_user with check (
	app_system() or (app_role() = 'programmeManager' and manager_id = app_actor() and status = 'draft' and revision = 0));
drop policy add on allocation_run;
create policy add on allocation_run for insert to app_user with check (
	app_system() or (app_role() in ('triageOfficer', 'headquartersApprover') and started_by_id = app_actor() and status = 'queued'
		and revision = 0 and num_nonnulls(inputs, settings, solver, outcome, hash, finished_at, confirmed_by_id, confirmed_at) = 0));
drop policy add on bundle;
create policy add on bundle for insert to app_user with check (
	app_system() or (app_role() in ('triageOfficer', 'caseOfficer', 'headquartersApprover') and made_by_id = app_actor()
		and num_nonnulls(programme_id, ended_at) = 0));
drop policy add on bundled_need;
create policy add on bundled_need for insert to app_user with check (
	app_system() or (app_role() in ('triageOfficer', 'caseOfficer', 'headquartersApprover') and app_bundles(need_id) and left_at is null
		and exists (select from need where need.id = bundled_need.need_id and need.request_id = bundled_need.request_id
			and need.state_iso3 = bundled_need.state_iso3)));
drop policy add on priority_score;
create policy add on priority_score for insert to app_user with check (
	app_system() or (app_role() in ('triageOfficer', 'caseOfficer', 'headquartersApprover') and officer_id = app_actor()
		and exists (select from need where need.id = priority_score.need_id and need.request_id = priority_score.request_id
			and need.priority is null and need.priority_round = round)));
drop policy add on indicator_reading;
create policy add on indicator_reading for insert to app_user with check (
	app_system() or (recorded_by = app_actor()
		and exists (select from need where need.id = indicator_reading.need_id and need.state_iso3 = indicator_reading.state_iso3
			and need.request_id = indicator_reading.request_id)
		and (delivery_id is null or exists (select from delivery
			where delivery.id = indicator_reading.delivery_id and delivery.need_id = indicator_reading.need_id))
		and (app_filing_for(state_iso3)
			or (app_role() = 'programmeManager' and delivery_id is not null and app_manages(delivery_id)))));

-- What is kept of a delivery is of the request that the delivery is of, and what a step writes is written by it alone.
create function app_is_of(of_delivery text, of_request text, iso3 text) returns boolean language sql stable as $$
	select exists (select from delivery where delivery.id = of_delivery and delivery.request_id = of_request and delivery.state_iso3 = iso3) $$;
drop policy add on nominee;
create policy add on nominee for insert to app_user with check (
	app_system() or (app_filing_for(state_iso3) and app_is_of(delivery_id, request_id, state_iso3) and status = 'nominated' and remark = ''
		and num_nonnulls(vetted_by_id, vetted_at, pre_test, post_test, erased_at) = 0));
drop policy remove on nominee;
create policy remove on nominee for delete to app_user using (app_system() or app_filing_for(state_iso3));
drop policy add on certificate;
create policy add on certificate for insert to app_user with check (app_system());
drop policy change on attendance;
create policy change on attendance for update to app_user using (app_system()) with check (app_system());
drop policy add on equipment_line;
create policy add on equipment_line for insert to app_user with check (
	app_system() or (app_manages(delivery_id) and app_is_of(delivery_id, request_id, state_iso3) and num_nonnulls(ok, short, damaged) = 0));
drop policy add on expert_day;
create policy add on expert_day for insert to app_user with check (
	app_system() or (app_manages(delivery_id) and app_is_of(delivery_id, request_id, state_iso3)));
drop policy change on expert_day;
drop policy add on shipment;
create policy add on shipment for insert to app_user with check (app_system());
drop policy add on handover;
create policy add on handover for insert to app_user with check (
	app_system() or (app_manages(delivery_id) and app_is_of(delivery_id, request_id, state_iso3) and office_signed_by = app_actor()
		and num_nonnulls(state_name, state_title, state_signed_by, state_signed_at, sha256) = 0));
drop policy add on advisory_draft;
create policy add on advisory_draft for insert to app_user with check (app_system());
drop policy change on advisory_draft;
create policy change on advisory_draft for update to app_user using (app_system()) with check (app_system());
-- A line and who is on it are of the same delivery.
drop policy add on equipment_item;
create policy add on equipment_item for insert to app_user with check (app_system() or (app_manages(delivery_id)
	and exists (select from equipment_line where equipment_line.id = line_id and equipment_line.delivery_id = equipment_item.delivery_id)));
drop policy add on equipment_check;
create policy add on equipment_check for insert to app_user with check (app_system() or (app_manages(delivery_id)
	and exists (select from equipment_line where equipment_line.id = line_id and equipment_line.delivery_id = equipment_check.delivery_id)));
drop policy add on attendance;
create policy add on attendance for insert to app_user with check (app_system() or (app_manages(delivery_id)
	and exists (select from nominee where nominee.id = nominee_id and nominee.delivery_id = attendance.delivery_id)));
drop policy add on learner_follow_up;
create policy add on learner_follow_up for insert to app_user with check (app_system() or (app_works_on(delivery_id)
	and exists (select from nominee where nominee.id = nominee_id and nominee.delivery_id = learner_follow_up.delivery_id)));

-- == The audit ==
-- The moment at which somebody speaks, by the clock of the application; what they write down happens then.
create function app_moment() returns timestamptz language sql stable as $$
	select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp()) $$;
create function app_is_now(moment timestamptz) returns boolean language sql stable as $$
	select moment between app_moment() - interval '1 minute' and app_moment() + interval '1 minute' $$;

-- In whose place somebody acts: a deputy, for as long as that was arranged.
create function app_acts_for(person text) returns boolean language sql stable as $$
	select person = any (app_identities()) and exists (select from deputy
		where deputy.person_id = person and deputy.deputy_id = app_actor() and deputy.ended_at is null
			and app_moment() >= deputy."from" and app_moment() < deputy."to") $$;

-- Whether the person who speaks may see this and has a part in it: the State that files, the officers who review it, and
-- of a need or delivery its manager. Others who see it only read, which is written down, or answer a letter about it.
-- An entry with a next status is a step, which only those take whose rows these are.
create function app_acts_on(entry audit_entry) returns boolean language sql stable as $$
	select exists (select from request where request.id = entry.request_id and request.state_iso3 = entry.state_iso3)
		and (entry.need_id is null or exists (select from need where need.id = entry.need_id and need.request_id = entry.request_id))
		and (entry.delivery_id is null or exists (select from delivery
			where delivery.id = entry.delivery_id and delivery.need_id = entry.need_id))
		and case
			when entry."to" is not null and entry.type like 'dueDiligence.%' then app_role() in ('dueDiligenceOfficer', 'headquartersApprover')
			when entry."to" is not null and entry.type like 'need.%' and app_role() in ('caseOfficer', 'dueDiligenceOfficer')
				then exists (select from request where request.id = entry.request_id and app_handles(officer_id))
			when app_role() in ('mission', 'programmeManager') and entry.type in ('history.exported', 'letter.settled', 'attachment.added') then true
			when app_role() = 'programmeManager' then entry.delivery_id is not null or (entry.need_id is not null and (entry.type like 'thread.%'
				or exists (select from need where need.id = entry.need_id and need.manager_id = any (app_identities()))))
			else app_filing_for(entry.state_iso3) or app_reviewing()
		end $$;

-- What is about no request, and who writes it down. What is not listed is written by the system alone.
insert into entry_right (type, role)
select type, role
from (values
	(array['drafter', 'focalPoint', 'mission', 'triageOfficer', 'caseOfficer', 'headquartersApprover', 'programmeManager', 'dueDiligenceOfficer',
		'donor', 'administrator'],
		array['backupCode', 'backupCodes', 'calendarFeed', 'export.asked', 'export.taken', 'factor', 'mail', 'ownData', 'passkey', 'recovery.asked',
			'recovery.withdrawn', 'sessions']),
	(array['drafter', 'focalPoint', 'triageOfficer', 'caseOfficer', 'headquartersApprover', 'programmeManager', 'dueDiligenceOfficer',
		'administrator'], array['deputy']),
	(array['triageOfficer', 'caseOfficer', 'headquartersApprover', 'programmeManager', 'dueDiligenceOfficer', 'administrator'],
		array['catalogue', 'letter.settled', 'recusal']),
	(array['drafter', 'focalPoint'], array['nominee.dataGiven']),
	(array['focalPoint', 'triageOfficer', 'administrator'], array['invitation', 'person', 'post', 'successor', 'tenure', 'work']),
	(array['triageOfficer', 'administrator'], array['authority', 'legalHold', 'nationality', 'noteVerbale', 'recovery', 'stateContact']),
	(array['administrator'], array['address.cleared', 'export.allowed', 'export.disallowed', 'job', 'notice', 'programme.managerChanged',
		'setting']),
	(array['triageOfficer', 'headquartersApprover'], array['allocation']),
	(array['caseOfficer', 'dueDiligenceOfficer'], array['allocation.replayed']),
	(array['triageOfficer', 'caseOfficer', 'headquartersApprover'], array['bundle']),
	(array['programmeManager'], array['programme'])
) as allowed (roles, types), unnest(roles) as role, unnest(types) as type;

-- Runs as the owner, since a person need not see the list. A type is listed whole or by its first half.
create function app_records(entry text) returns boolean language sql stable security definer set search_path = public as $$
	select exists (select from entry_right where role = app_role() and type in (entry, split_part(entry, '.', 1))) $$;

drop policy add on audit_entry;
create policy add on audit_entry for insert to app_user with check (
	actor_id = app_actor() and actor_role = app_role() and chain = coalesce(request_id, 'office')
	and (app_system() or (
		app_is_now(at) and (on_behalf_of is null or app_acts_for(on_behalf_of))
		and case when request_id is not null then app_acts_on(audit_entry)
			else app_records(type) and num_nonnulls(need_id, delivery_id) = 0
				and (app_role() not in ('drafter', 'focalPoint', 'mission') or state_iso3 = app_state())
				and (app_role() <> 'donor' or state_iso3 is null)
				and (app_role() <> 'programmeManager' or type not like 'programme.%' or app_manages_programme(event->>'programmeId'))
			end)));

drop policy add on confidential_read;
create policy add on confidential_read for insert to app_user with check (
	person_id = app_actor() and role = app_role() and app_office() and app_is_now(at)
	and exists (select from request where request.id = confidential_read.request_id and request.state_iso3 = confidential_read.state_iso3));
