-- CreateEnum
CREATE TYPE "DueDiligenceStatus" AS ENUM ('open', 'assessed', 'cleared', 'refused');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "DeliveryStatus" ADD VALUE 'postponed';
ALTER TYPE "DeliveryStatus" ADD VALUE 'resultsReview';
ALTER TYPE "DeliveryStatus" ADD VALUE 'specified';
ALTER TYPE "DeliveryStatus" ADD VALUE 'customsHeld';
ALTER TYPE "DeliveryStatus" ADD VALUE 'rejectedLines';
ALTER TYPE "DeliveryStatus" ADD VALUE 'lostOrDamaged';
ALTER TYPE "DeliveryStatus" ADD VALUE 'changeRequested';
ALTER TYPE "DeliveryStatus" ADD VALUE 'misuseReported';
ALTER TYPE "DeliveryStatus" ADD VALUE 'cancelled';
ALTER TYPE "DeliveryStatus" ADD VALUE 'seatsReleased';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NeedStatus" ADD VALUE 'declineProposed';
ALTER TYPE "NeedStatus" ADD VALUE 'waitlisted';
ALTER TYPE "NeedStatus" ADD VALUE 'startReview';
ALTER TYPE "NeedStatus" ADD VALUE 'reconsidering';

-- AlterEnum
ALTER TYPE "RequestStatus" ADD VALUE 'clearance';

-- AlterTable
ALTER TABLE "need" ADD COLUMN     "declined_at" TIMESTAMPTZ,
ADD COLUMN     "decliner_id" TEXT,
ADD COLUMN     "parent_id" TEXT,
ADD COLUMN     "part" TEXT;

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "nationality" TEXT;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "nationality" TEXT;

-- AlterTable
ALTER TABLE "request" ADD COLUMN     "ended_at" TIMESTAMPTZ,
ADD COLUMN     "former_officer_id" TEXT;

-- CreateTable
CREATE TABLE "waitlist_entry" (
    "id" TEXT NOT NULL,
    "programme_id" TEXT NOT NULL,
    "need_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "waitlist_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "due_diligence_case" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "recipients" TEXT[],
    "status" "DueDiligenceStatus" NOT NULL,
    "snapshot" JSONB NOT NULL,
    "snapshot_version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "record" JSONB NOT NULL DEFAULT '{}',
    "assessor_id" TEXT,
    "opened_at" TIMESTAMPTZ NOT NULL,
    "valid_until" TIMESTAMPTZ,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "due_diligence_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recusal" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "programme_id" TEXT,
    "state_iso3" TEXT,
    "reason" TEXT NOT NULL,
    "since" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "recusal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deputy" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "deputy_id" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "state_iso3" TEXT,
    "from" TIMESTAMPTZ NOT NULL,
    "to" TIMESTAMPTZ NOT NULL,
    "reason" TEXT NOT NULL,
    "appointed_by_id" TEXT NOT NULL,
    "appointed_at" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "deputy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "need_id" TEXT,
    "text" TEXT NOT NULL,
    "mentioned" TEXT[],
    "author_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_message" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "need_id" TEXT,
    "state_iso3" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "from_state" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "changed_by_id" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "calendar_setting" (
    "id" TEXT NOT NULL,
    "weekend" INTEGER[],
    "holidays" TEXT[],
    "changed_by_id" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "calendar_setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock_ring" (
    "run_id" TEXT NOT NULL,
    "ring" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "clock_ring_pkey" PRIMARY KEY ("run_id","ring")
);

-- CreateTable
CREATE TABLE "revised_answers" (
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "revised_answers_pkey" PRIMARY KEY ("request_id")
);

-- CreateIndex
CREATE INDEX "waitlist_entry_programme_id_left_at_since_idx" ON "waitlist_entry"("programme_id", "left_at", "since");

-- CreateIndex
CREATE INDEX "waitlist_entry_need_id_idx" ON "waitlist_entry"("need_id");

-- CreateIndex
CREATE UNIQUE INDEX "due_diligence_case_request_id_key" ON "due_diligence_case"("request_id");

-- CreateIndex
CREATE INDEX "due_diligence_case_status_idx" ON "due_diligence_case"("status");

-- CreateIndex
CREATE INDEX "recusal_person_id_idx" ON "recusal"("person_id");

-- CreateIndex
CREATE INDEX "deputy_deputy_id_to_idx" ON "deputy"("deputy_id", "to");

-- CreateIndex
CREATE INDEX "deputy_person_id_to_idx" ON "deputy"("person_id", "to");

-- CreateIndex
CREATE INDEX "note_request_id_created_at_idx" ON "note"("request_id", "created_at");

-- CreateIndex
CREATE INDEX "thread_message_request_id_created_at_idx" ON "thread_message"("request_id", "created_at");

-- AddForeignKey
ALTER TABLE "waitlist_entry" ADD CONSTRAINT "waitlist_entry_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_entry" ADD CONSTRAINT "waitlist_entry_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "due_diligence_case" ADD CONSTRAINT "due_diligence_case_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_message" ADD CONSTRAINT "thread_message_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_ring" ADD CONSTRAINT "clock_ring_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "clock_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revised_answers" ADD CONSTRAINT "revised_answers_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who acts, and everybody whose post they fill at this moment as deputy.
create function app_identities() returns text[] language sql stable as $$
	select array_append(string_to_array(nullif(current_setting('app.stands_in_for', true), ''), ','), app_actor()) $$;

do $$ declare name text; begin
	foreach name in array array['waitlist_entry', 'due_diligence_case', 'recusal', 'deputy', 'note', 'thread_message', 'setting', 'calendar_setting', 'clock_ring', 'revised_answers'] loop
		execute format('alter table %I enable row level security; alter table %I force row level security', name, name);
	end loop;
end $$;

grant select, insert on waitlist_entry, due_diligence_case, recusal, deputy, note, thread_message, setting, calendar_setting, clock_ring, revised_answers to app_user;
grant update, delete on revised_answers to app_user;
grant update (left_at) on waitlist_entry to app_user;
grant update on due_diligence_case, setting, calendar_setting to app_user;
grant delete on setting, calendar_setting to app_user;
grant update (ended_at) on deputy, recusal to app_user;
grant select (nationality), update (nationality) on person to app_user;

-- A person changes their own row to choose a language; of which State they are a national, the office records.
create policy record_nationality on person for update to app_user using (app_system()) with check (app_system());
create function keep_nationality() returns trigger language plpgsql as $$ begin
	if current_user = 'app_user' and not app_system() and new.nationality is distinct from old.nationality then
		raise exception 'permission denied: nationality' using errcode = '42501';
	end if;
	return new;
end $$;
create trigger keep_nationality before update of nationality on person for each row execute function keep_nationality();

-- Who speaks, read when a session arrives and nobody speaks yet: the person, what they may not decide on, and whose
-- posts they fill at that moment. The owner alone may ask, as for everything that signing in needs.
create policy sign_in on recusal for select to current_user using (true);
create policy sign_in on deputy for select to current_user using (true);
create function acting_person(who text, at timestamptz)
	returns table (id text, name text, role text, language text, state_iso3 text, authority_id text, donor text,
		regions text[], nationality text, recused_from text[], stands_in_for jsonb)
	language sql stable as $$
	select person.id, person.name, person.role::text, person.language::text, person.state_iso3, person.authority_id,
		person.donor, coalesce(person.regions, '{}'), person.nationality,
		array(select coalesce(programme_id, recusal.state_iso3) from recusal
			where person_id = person.id and ended_at is null order by 1),
		coalesce((
			select jsonb_agg(jsonb_build_object('id', principal.id, 'role', principal.role, 'name', principal.name,
				'until', deputy."to" - interval '1 second') order by deputy."to", principal.id)
			from deputy join person principal on principal.id = deputy.person_id and principal.role = deputy.role
				and principal.state_iso3 is not distinct from deputy.state_iso3 and principal.suspended_at is null
			where deputy.deputy_id = person.id and deputy."from" <= at and at < deputy."to" and deputy.ended_at is null), '[]')
	from person where person.id = who and person.suspended_at is null $$;
revoke execute on function acting_person from public;

-- A deputy sees and does what the person does whose post it is; the charts say which steps those are.
drop policy read on reader;
create policy read on reader for select to app_user using (app_system() or person_id = any (app_identities()));

drop policy read on request;
create policy read on request for select to app_user using (
	app_system()
	or app_of_state(state_iso3)
	or (submitted_at is not null and (
		app_role() in ('triageOfficer', 'headquartersApprover', 'dueDiligenceOfficer')
		or (app_role() = 'caseOfficer' and (officer_id = any (app_identities()) or app_regions() is null
			or exists (select from state where state.iso3 = request.state_iso3 and state.region = any (app_regions()))))
		or (app_role() = 'programmeManager' and exists (select from reader where reader.request_id = request.id and reader.person_id = any (app_identities()))))));
drop policy change on request;
-- A case officer may take over a case of the own regions, so those can be changed too; the chart asks whose it is.
create policy change on request for update to app_user
	using (app_system() or app_filing_for(state_iso3)
		or (submitted_at is not null and (app_role() in ('triageOfficer', 'headquartersApprover', 'dueDiligenceOfficer')
			or (app_role() = 'caseOfficer' and (officer_id = any (app_identities()) or app_regions() is null
				or exists (select from state where state.iso3 = request.state_iso3 and state.region = any (app_regions())))))))
	with check (app_system() or app_filing_for(state_iso3)
		or (submitted_at is not null and (app_role() in ('triageOfficer', 'headquartersApprover', 'dueDiligenceOfficer')
			or (app_role() = 'caseOfficer' and (officer_id = any (app_identities()) or app_regions() is null
				or exists (select from state where state.iso3 = request.state_iso3 and state.region = any (app_regions())))))));

drop policy read on need;
create policy read on need for select to app_user using (
	app_system()
	or app_of_state(state_iso3)
	or (app_reviewing() and exists (select from request where request.id = need.request_id))
	or (app_role() = 'programmeManager' and exists (select from reader where reader.need_id = need.id and reader.person_id = any (app_identities()))));
drop policy change on need;
-- Officers of triage and headquarters decide on single needs: a decline, its reconsideration, a late start.
create policy change on need for update to app_user
	using (app_system() or app_filing_for(state_iso3)
		or (app_role() = 'caseOfficer' and exists (select from request where request.id = need.request_id and request.officer_id = any (app_identities())))
		or (app_role() in ('triageOfficer', 'headquartersApprover') and exists (select from request where request.id = need.request_id))
		or (app_role() = 'programmeManager' and manager_id = any (app_identities())))
	with check (app_system() or app_filing_for(state_iso3)
		or (app_role() = 'caseOfficer' and exists (select from request where request.id = need.request_id and request.officer_id = any (app_identities())))
		or (app_role() in ('triageOfficer', 'headquartersApprover') and exists (select from request where request.id = need.request_id))
		or (app_role() = 'programmeManager' and manager_id = any (app_identities())));

drop policy read on reservation;
create policy read on reservation for select to app_user using (app_system() or app_reviewing() or app_of_state(state_iso3)
	or (app_role() = 'programmeManager' and exists (select from reader where reader.need_id = reservation.need_id and reader.person_id = any (app_identities()))));

drop policy read on delivery;
create policy read on delivery for select to app_user using (
	app_system()
	or app_of_state(state_iso3)
	or (app_role() = 'programmeManager' and manager_id = any (app_identities()))
	or (app_reviewing() and exists (select from request where request.id = delivery.request_id))
	or (app_role() = 'donor' and donor = app_donor()));
drop policy change on delivery;
-- Whoever reviews may report misuse, and does so on the delivery itself.
create policy change on delivery for update to app_user
	using (app_system() or app_filing_for(state_iso3) or (app_role() = 'programmeManager' and manager_id = any (app_identities()))
		or (app_reviewing() and exists (select from request where request.id = delivery.request_id)))
	with check (app_system() or app_filing_for(state_iso3) or (app_role() = 'programmeManager' and manager_id = any (app_identities()))
		or (app_reviewing() and exists (select from request where request.id = delivery.request_id)));

drop policy read on audit_entry;
create policy read on audit_entry for select to app_user using (
	app_system()
	or (app_of_state(state_iso3) and not internal)
	or (app_reviewing() and request_id is not null and exists (select from request where request.id = audit_entry.request_id))
	or (app_role() = 'programmeManager' and need_id is not null
		and exists (select from reader where reader.need_id = audit_entry.need_id and reader.person_id = any (app_identities())))
	or (app_role() = 'administrator' and request_id is null));

drop policy read on clock_run;
create policy read on clock_run for select to app_user using (
	app_system()
	or app_of_state(state_iso3)
	or (app_reviewing() and exists (select from request where request.id = clock_run.request_id))
	or (app_role() = 'programmeManager' and need_id is not null
		and exists (select from reader where reader.need_id = clock_run.need_id and reader.person_id = any (app_identities()))));

-- Who waits for a programme is the office's own affair; a State is told a band by the product, from the system's sight.
create policy read on waitlist_entry for select to app_user using (app_system() or app_reviewing()
	or (app_role() = 'programmeManager' and exists (select from programme where programme.id = waitlist_entry.programme_id and programme.manager_id = any (app_identities()))));
create policy add on waitlist_entry for insert to app_user with check (app_system());
create policy change on waitlist_entry for update to app_user using (app_system()) with check (app_system());

create policy read on due_diligence_case for select to app_user using (
	app_system() or (app_role() in ('triageOfficer', 'caseOfficer', 'headquartersApprover', 'dueDiligenceOfficer')
		and exists (select from request where request.id = due_diligence_case.request_id)));
create policy add on due_diligence_case for insert to app_user with check (app_system());
create policy change on due_diligence_case for update to app_user
	using (app_system() or app_role() in ('dueDiligenceOfficer', 'headquartersApprover'))
	with check (app_system() or app_role() in ('dueDiligenceOfficer', 'headquartersApprover'));

create policy read on recusal for select to app_user using (
	app_system() or person_id = app_actor() or app_role() in ('triageOfficer', 'headquartersApprover', 'administrator'));
create policy add on recusal for insert to app_user with check (
	app_system() or (app_office() and person_id = app_actor()) or app_role() in ('triageOfficer', 'administrator'));
create policy change on recusal for update to app_user
	using (app_system() or (app_role() in ('triageOfficer', 'administrator') and person_id <> app_actor()))
	with check (ended_at is not null and (app_system() or (app_role() in ('triageOfficer', 'administrator') and person_id <> app_actor())));

-- Both sides appoint deputies of their own: a person for the own post, a focal point within the State, triage within
-- the office. What a State arranges among its own people is not the office's affair.
create policy read on deputy for select to app_user using (
	app_system() or person_id = app_actor() or deputy_id = app_actor()
	or (app_role() in ('focalPoint', 'mission') and state_iso3 = app_state())
	or (app_role() in ('triageOfficer', 'administrator') and state_iso3 is null));
create policy add on deputy for insert to app_user with check (
	app_system() or (appointed_by_id = app_actor()
		and exists (select from person where person.id = deputy.deputy_id and person.state_iso3 is not distinct from deputy.state_iso3)
		and ((person_id = app_actor() and state_iso3 is not distinct from app_state() and app_role() not in ('mission', 'donor'))
			or (app_role() = 'focalPoint' and state_iso3 = app_state())
			or (app_role() in ('triageOfficer', 'administrator') and state_iso3 is null))));
create policy change on deputy for update to app_user
	using (app_system() or person_id = app_actor() or (app_role() = 'focalPoint' and state_iso3 = app_state())
		or (app_role() in ('triageOfficer', 'administrator') and state_iso3 is null))
	with check (ended_at is not null and (app_system() or person_id = app_actor() or (app_role() = 'focalPoint' and state_iso3 = app_state())
		or (app_role() in ('triageOfficer', 'administrator') and state_iso3 is null)));

create policy read on note for select to app_user using (
	app_system()
	or (app_reviewing() and exists (select from request where request.id = note.request_id))
	or (app_role() = 'programmeManager' and need_id is not null
		and exists (select from reader where reader.need_id = note.need_id and reader.person_id = any (app_identities()))));
create policy add on note for insert to app_user with check (author_id = app_actor()
	and (need_id is null or exists (select from need where need.id = note.need_id and need.request_id = note.request_id)) and (
	(app_reviewing() and exists (select from request where request.id = note.request_id))
	or (app_role() = 'programmeManager' and need_id is not null
		and exists (select from reader where reader.need_id = note.need_id and reader.person_id = any (app_identities())))));

create policy read on thread_message for select to app_user using (
	app_system()
	or app_of_state(state_iso3)
	or (app_reviewing() and exists (select from request where request.id = thread_message.request_id))
	or (app_role() = 'programmeManager' and need_id is not null
		and exists (select from reader where reader.need_id = thread_message.need_id and reader.person_id = any (app_identities()))));
-- A message belongs to the State whose request it is about, whatever its writer says.
create policy add on thread_message for insert to app_user with check (author_id = app_actor()
	and exists (select from request where request.id = thread_message.request_id and request.state_iso3 = thread_message.state_iso3 and request.reference is not null)
	and (need_id is null or exists (select from need where need.id = thread_message.need_id and need.request_id = thread_message.request_id)) and (
	(app_filing_for(state_iso3) and from_state)
	or (not from_state and (
		(app_reviewing() and exists (select from request where request.id = thread_message.request_id))
		or (app_role() = 'programmeManager' and need_id is not null
			and exists (select from reader where reader.need_id = thread_message.need_id and reader.person_id = any (app_identities())))))));

-- What a State writes anew while it is asked is its own affair until its focal point has cleared it.
create policy read on revised_answers for select to app_user using (app_system() or app_of_state(state_iso3));
create policy add on revised_answers for insert to app_user with check (app_system() or (app_role() = 'drafter' and state_iso3 = app_state()
	and exists (select from request where request.id = revised_answers.request_id and request.state_iso3 = revised_answers.state_iso3 and request.status = 'clarification')));
create policy change on revised_answers for update to app_user
	using (app_system() or (app_role() = 'drafter' and state_iso3 = app_state()
		and exists (select from request where request.id = revised_answers.request_id and request.status = 'clarification')))
	with check (app_system() or (app_role() = 'drafter' and state_iso3 = app_state()
		and exists (select from request where request.id = revised_answers.request_id and request.state_iso3 = revised_answers.state_iso3 and request.status = 'clarification')));
create policy remove on revised_answers for delete to app_user using (app_system());

-- A version that the focal point cleared is as public to officers as the one that was submitted.
drop policy read on filing_version;
create policy read on filing_version for select to app_user using (
	app_system()
	or app_of_state(state_iso3)
	or (cause in ('submitted', 'clarified') and app_reviewing() and exists (select from request where request.id = filing_version.request_id)));

create policy read on setting for select to app_user using (true);
create policy add on setting for insert to app_user with check (app_system() or (app_role() = 'administrator' and changed_by_id = app_actor()));
create policy change on setting for update to app_user
	using (app_system() or app_role() = 'administrator') with check (app_system() or (app_role() = 'administrator' and changed_by_id = app_actor()));
create policy remove on setting for delete to app_user using (app_role() = 'administrator');

create policy read on calendar_setting for select to app_user using (true);
create policy add on calendar_setting for insert to app_user with check (app_system() or (app_role() = 'administrator' and changed_by_id = app_actor()));
create policy change on calendar_setting for update to app_user
	using (app_system() or app_role() = 'administrator') with check (app_system() or (app_role() = 'administrator' and changed_by_id = app_actor()));
create policy remove on calendar_setting for delete to app_user using (app_role() = 'administrator');

create policy read on clock_ring for select to app_user using (app_system());
create policy add on clock_ring for insert to app_user with check (app_system());

-- What an earlier release left behind. The owner of the tables is under their policies too, so these step aside meanwhile.
alter table request no force row level security;
alter table authority no force row level security;
alter table due_diligence_case no force row level security;

-- Twelve months in which what has ended can be opened again count from here.
update request set ended_at = updated_at where status in ('closed', 'declined', 'withdrawn');

-- Due diligence was an answer on the request; now it is a case with steps of its own, which the audit leads to.
create temporary table former_case on commit drop as
	select md5('due diligence ' || request.id)::uuid::text as id, request.id as request_id, request.state_iso3, authority.name as recipient,
		request.due_diligence as outcome, request.due_diligence <> 'open' as decided,
		coalesce(request.submitted_at, request.created_at) as opened_at,
		coalesce(decision.at, request.updated_at) as decided_at, decision.actor_id as decider_id,
		coalesce(decision.event->>'measures', '') as measures
	from request join authority on authority.id = request.authority_id
		left join lateral (select at, actor_id, event from audit_entry
			where chain = request.id and type = 'request.decideDueDiligence' order by position desc limit 1) as decision on true
	where request.due_diligence <> 'notNeeded';

insert into due_diligence_case (id, request_id, state_iso3, recipients, status, snapshot, snapshot_version, revision, record, opened_at, valid_until, updated_at)
	select id, request_id, state_iso3, array[recipient], outcome::"DueDiligenceStatus",
		jsonb_build_object('value', outcome, 'context', jsonb_build_object('mitigation', false, 'misuses', 0)), 1,
		case when decided then 2 else 0 end,
		case when decided then jsonb_build_object('assess', jsonb_build_object('at', decided_at),
			case outcome when 'cleared' then 'clear' else 'refuse' end, jsonb_build_object('reason', measures, 'at', decided_at)) else '{}' end,
		opened_at, case when outcome = 'cleared' then decided_at + interval '365 days' end,
		case when decided then decided_at else opened_at end
	from former_case;

insert into audit_entry (id, chain, at, type, request_id, state_iso3, actor_id, actor_role, event, revision, internal)
	select md5('opened ' || id)::uuid::text, request_id, opened_at, 'dueDiligence.opened', request_id, state_iso3, 'system', 'system',
		jsonb_build_object('recipients', jsonb_build_array(recipient)), 0, true
	from former_case order by request_id;
insert into audit_entry (id, chain, at, type, request_id, state_iso3, actor_id, actor_role, on_behalf_of, event, "from", "to", revision, internal)
	select md5('assessed ' || id)::uuid::text, request_id, decided_at, 'dueDiligence.assess', request_id, state_iso3, 'system', 'system', decider_id,
		'{}', 'open', 'assessed', 1, true
	from former_case where decided order by request_id;
insert into audit_entry (id, chain, at, type, request_id, state_iso3, actor_id, actor_role, on_behalf_of, event, "from", "to", revision, internal)
	select md5('decided ' || id)::uuid::text, request_id, decided_at, 'dueDiligence.' || case outcome when 'cleared' then 'clear' else 'refuse' end,
		request_id, state_iso3, 'system', 'system', decider_id, jsonb_build_object('reason', measures), 'assessed', outcome, 2, true
	from former_case where decided order by request_id;

alter table request force row level security;
alter table authority force row level security;
alter table due_diligence_case force row level security;
