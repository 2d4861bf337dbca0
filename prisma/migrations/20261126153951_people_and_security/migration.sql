-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "note_verbale_id" TEXT,
ADD COLUMN     "post_id" TEXT;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "left_at" TIMESTAMPTZ,
ADD COLUMN     "may_export" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "post_id" TEXT;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "challenge" TEXT,
ADD COLUMN     "confirmed_at" TIMESTAMPTZ,
ADD COLUMN     "factor_at" TIMESTAMPTZ,
ADD COLUMN     "last_seen_at" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "post" (
    "id" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "state_iso3" TEXT,
    "authority_id" TEXT,
    "donor" TEXT,
    "regions" TEXT[],
    "opened_at" TIMESTAMPTZ NOT NULL,
    "closed_at" TIMESTAMPTZ,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tenure" (
    "id" TEXT NOT NULL,
    "post_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "from" TIMESTAMPTZ NOT NULL,
    "to" TIMESTAMPTZ,
    "ended" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "note_verbale_id" TEXT,
    "appointed_by_id" TEXT NOT NULL,

    CONSTRAINT "tenure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note_verbale" (
    "id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "dated" DATE NOT NULL,
    "received_on" DATE NOT NULL,
    "sender_address" TEXT NOT NULL,
    "listed_address" TEXT,
    "verified_by" TEXT NOT NULL,
    "verification" TEXT NOT NULL DEFAULT '',
    "file_key" TEXT,
    "file_name" TEXT,
    "file_type" TEXT,
    "file_size" INTEGER,
    "file_sha256" TEXT,
    "file_status" TEXT,
    "recorded_by_id" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "note_verbale_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "state_contact" (
    "state_iso3" TEXT NOT NULL,
    "mission_name" TEXT NOT NULL,
    "mission_email" TEXT NOT NULL,
    "mission_phone" TEXT NOT NULL DEFAULT '',
    "mission_address" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "updated_by_id" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "state_contact_pkey" PRIMARY KEY ("state_iso3")
);

-- CreateTable
CREATE TABLE "factor" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "last_step" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ NOT NULL,
    "confirmed_at" TIMESTAMPTZ,

    CONSTRAINT "factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "backup_code" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "backup_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "created_at" TIMESTAMPTZ NOT NULL,
    "last_used_at" TIMESTAMPTZ,

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "factor_recovery" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL,
    "identified_by" TEXT NOT NULL DEFAULT '',
    "first_by_id" TEXT,
    "first_at" TIMESTAMPTZ,
    "second_by_id" TEXT,
    "second_at" TIMESTAMPTZ,
    "refused_by_id" TEXT,
    "refused_at" TIMESTAMPTZ,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "factor_recovery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_link" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "value" TEXT NOT NULL DEFAULT '',
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "account_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "door_event" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" TEXT,
    "path" TEXT,
    "network" TEXT,
    "user_agent" TEXT,
    "detail" TEXT,

    CONSTRAINT "door_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confidential_read" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "what" TEXT NOT NULL,

    CONSTRAINT "confidential_read_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "removal" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "class" TEXT NOT NULL,
    "before" TIMESTAMPTZ NOT NULL,
    "count" INTEGER NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "removal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "state_iso3" TEXT,
    "heads" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "post_state_iso3_role_idx" ON "post"("state_iso3", "role");

-- CreateIndex
CREATE INDEX "tenure_post_id_from_idx" ON "tenure"("post_id", "from");

-- CreateIndex
CREATE INDEX "tenure_person_id_idx" ON "tenure"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "note_verbale_state_iso3_number_key" ON "note_verbale"("state_iso3", "number");

-- CreateIndex
CREATE INDEX "factor_person_id_idx" ON "factor"("person_id");

-- CreateIndex
CREATE INDEX "backup_code_person_id_idx" ON "backup_code"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");

-- CreateIndex
CREATE INDEX "passkey_person_id_idx" ON "passkey"("person_id");

-- CreateIndex
CREATE INDEX "factor_recovery_person_id_idx" ON "factor_recovery"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_link_token_hash_key" ON "account_link"("token_hash");

-- CreateIndex
CREATE INDEX "account_link_person_id_idx" ON "account_link"("person_id");

-- CreateIndex
CREATE INDEX "door_event_at_idx" ON "door_event"("at");

-- CreateIndex
CREATE INDEX "door_event_person_id_at_idx" ON "door_event"("person_id", "at");

-- CreateIndex
CREATE INDEX "confidential_read_request_id_at_idx" ON "confidential_read"("request_id", "at");

-- CreateIndex
CREATE INDEX "confidential_read_at_idx" ON "confidential_read"("at");

-- CreateIndex
CREATE INDEX "removal_at_idx" ON "removal"("at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_day_state_iso3_key" ON "audit_seal"("day", "state_iso3");

-- CreateIndex
CREATE INDEX "person_post_id_idx" ON "person"("post_id");

-- AddForeignKey
ALTER TABLE "tenure" ADD CONSTRAINT "tenure_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Everybody so far fills a post of their own, since the day their account was opened.
insert into post (id, role, title, state_iso3, authority_id, donor, regions, opened_at)
	select id, role, title, state_iso3, authority_id, donor, regions, created_at from person;
insert into tenure (id, post_id, person_id, "from", "to", ended, appointed_by_id)
	select id, id, id, created_at, suspended_at, case when suspended_at is not null then 'left' end, 'system' from person;
update person set post_id = id, left_at = suspended_at;
-- Sessions of before know no factor: people sign in anew.
delete from session;

do $$ declare name text; begin
	foreach name in array array['post', 'tenure', 'note_verbale', 'state_contact', 'factor_recovery', 'confidential_read', 'removal', 'audit_seal'] loop
		execute format('alter table %I enable row level security; alter table %I force row level security', name, name);
	end loop;
	-- The owner reads these to sign people in, and writes down what happens at the door.
	foreach name in array array['factor', 'backup_code', 'passkey', 'account_link', 'door_event'] loop
		execute format('alter table %I enable row level security', name);
	end loop;
	-- Nobody sees them but the system: what opens an account is no affair of any post.
	foreach name in array array['factor', 'backup_code', 'passkey', 'account_link'] loop
		execute format('grant select, insert, update, delete on %I to app_user', name);
		execute format('create policy all_by_system on %I for all to app_user using (app_system()) with check (app_system())', name);
	end loop;
end $$;

grant select (post_id, left_at, may_export) on person to app_user;
grant update (email, name, title, role, state_iso3, authority_id, donor, regions, suspended_at, post_id, left_at, may_export) on person to app_user;
create policy change_by_system on person for update to app_user using (app_system()) with check (app_system());
grant delete on session to app_user;
grant select (id, user_id, created_at, last_seen_at, ip_address, user_agent, expires_at) on session to app_user;
create policy end_by_system on session for delete to app_user using (app_system());
create policy read_by_system on session for select to app_user using (app_system());
grant update (password, updated_at) on account to app_user;
grant select (id, user_id, provider_id, password) on account to app_user;
create policy read_by_system on account for select to app_user using (app_system());
create policy change_by_system on account for update to app_user using (app_system()) with check (app_system());

grant select, insert, update on post, tenure, state_contact, factor_recovery to app_user;
grant select, insert on note_verbale, confidential_read, removal, audit_seal, door_event to app_user;
grant update (file_status) on note_verbale to app_user;
grant delete on door_event, confidential_read to app_user;

-- Who fills which post is no secret within a State, nor in the office.
create policy read on post for select to app_user using (app_system() or app_office() or app_of_state(state_iso3));
create policy read on tenure for select to app_user using (app_system() or app_office() or exists (select from post where post.id = tenure.post_id));
create policy add on post for insert to app_user with check (app_system());
create policy change on post for update to app_user using (app_system()) with check (app_system());
create policy add on tenure for insert to app_user with check (app_system());
create policy change on tenure for update to app_user using (app_system()) with check (app_system());

create policy read on note_verbale for select to app_user using (app_system() or app_role() in ('triageOfficer', 'administrator'));
create policy add on note_verbale for insert to app_user with check (
	app_system() or (app_role() in ('triageOfficer', 'administrator') and recorded_by_id = app_actor()));
create policy change on note_verbale for update to app_user using (app_system()) with check (app_system());

create policy read on state_contact for select to app_user using (app_system() or app_office() or app_of_state(state_iso3));
create policy add on state_contact for insert to app_user with check (app_system() or (app_role() in ('triageOfficer', 'administrator') and updated_by_id = app_actor()));
create policy change on state_contact for update to app_user
	using (app_system() or app_role() in ('triageOfficer', 'administrator'))
	with check (app_system() or (app_role() in ('triageOfficer', 'administrator') and updated_by_id = app_actor()));

create policy read on factor_recovery for select to app_user using (app_system() or app_role() in ('triageOfficer', 'administrator'));
create policy add on factor_recovery for insert to app_user with check (app_system());
create policy change on factor_recovery for update to app_user using (app_system()) with check (app_system());

create policy read on door_event for select to app_user using (app_system() or app_role() = 'administrator' or person_id = app_actor());
create policy add on door_event for insert to app_user with check (app_system());
create policy remove on door_event for delete to app_user using (app_system());

-- A State sees who read its confidential requests; so do those who answer for the office.
create policy read on confidential_read for select to app_user using (
	app_system() or app_role() in ('triageOfficer', 'headquartersApprover', 'administrator') or (app_role() in ('focalPoint', 'mission') and state_iso3 = app_state()));
create policy add on confidential_read for insert to app_user with check (person_id = app_actor());
create policy remove on confidential_read for delete to app_user using (app_system());

create policy read on removal for select to app_user using (app_system() or app_role() = 'administrator');
create policy add on removal for insert to app_user with check (app_system());

create policy read on audit_seal for select to app_user using (
	app_system() or app_role() in ('triageOfficer', 'headquartersApprover', 'administrator') or app_of_state(state_iso3));
create policy add on audit_seal for insert to app_user with check (app_system());
create trigger audit_refuse before update or delete on audit_seal for each row execute function audit_refuse();
create trigger audit_refuse_truncate before truncate on audit_seal for each statement execute function audit_refuse();

drop function acting_person(text, timestamptz);
create function acting_person(who text, at timestamptz)
	returns table (id text, name text, role text, language text, state_iso3 text, authority_id text, donor text,
		regions text[], nationality text, may_export boolean, recused_from text[], stands_in_for jsonb)
	language sql stable as $$
	select person.id, person.name, person.role::text, person.language::text, person.state_iso3, person.authority_id,
		person.donor, coalesce(person.regions, '{}'), person.nationality, person.may_export,
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

-- The same for whoever a session is of, with what the session has proved so far.
create function acting_session(which text, at timestamptz)
	returns table (id text, name text, role text, language text, state_iso3 text, authority_id text, donor text,
		regions text[], nationality text, may_export boolean, recused_from text[], stands_in_for jsonb,
		opened_at timestamptz, factor_at timestamptz, confirmed_at timestamptz, last_seen_at timestamptz, has_factor boolean)
	language sql stable as $$
	select acting.*, session.created_at, session.factor_at, session.confirmed_at, coalesce(session.last_seen_at, session.created_at),
		exists (select from factor where factor.person_id = session.user_id and factor.confirmed_at is not null)
			or exists (select from passkey where passkey.person_id = session.user_id)
	from session cross join lateral acting_person(session.user_id, at) acting
	where session.id = which $$;
revoke execute on function acting_session from public;

-- Who sees what, by the classification that a State gave its request: the same as `workflows/visibility.ts` says in words.
-- What is confidential is read by triage, headquarters, the case officer whose case it is and those who stand in, the due
-- diligence officer once there is a case, and by a manager need by need, as offers are made.
create function app_handles(officer text) returns boolean language sql stable as $$ select app_role() = 'caseOfficer' and officer = any (app_identities()) $$;
drop policy read on request;
create policy read on request for select to app_user using (
	app_system()
	or app_of_state(state_iso3)
	or (submitted_at is not null and (
		app_role() in ('triageOfficer', 'headquartersApprover')
		or (app_role() = 'dueDiligenceOfficer' and (classification <> 'CONFIDENTIAL' or due_diligence <> 'notNeeded'))
		or (app_role() = 'caseOfficer' and (officer_id = any (app_identities()) or (classification <> 'CONFIDENTIAL' and (app_regions() is null
			or exists (select from state where state.iso3 = request.state_iso3 and state.region = any (app_regions()))))))
		or (app_role() = 'programmeManager' and exists (select from reader where reader.request_id = request.id and reader.person_id = any (app_identities()))))));
drop policy change on request;
create policy change on request for update to app_user
	using (app_system() or app_filing_for(state_iso3)
		or (submitted_at is not null and (app_role() in ('triageOfficer', 'headquartersApprover')
			or (app_role() = 'dueDiligenceOfficer' and (classification <> 'CONFIDENTIAL' or due_diligence <> 'notNeeded'))
			or (app_role() = 'caseOfficer' and (officer_id = any (app_identities()) or (classification <> 'CONFIDENTIAL' and (app_regions() is null
				or exists (select from state where state.iso3 = request.state_iso3 and state.region = any (app_regions())))))))))
	with check (app_system() or app_filing_for(state_iso3)
		or (submitted_at is not null and (app_role() in ('triageOfficer', 'headquartersApprover')
			or (app_role() = 'dueDiligenceOfficer' and (classification <> 'CONFIDENTIAL' or due_diligence <> 'notNeeded'))
			or (app_role() = 'caseOfficer' and (officer_id = any (app_identities()) or (classification <> 'CONFIDENTIAL' and (app_regions() is null
				or exists (select from state where state.iso3 = request.state_iso3 and state.region = any (app_regions())))))))));

-- A file may be more confidential than the request it belongs to. Due diligence looks at its own case, not at files.
drop policy read on attachment;
create policy read on attachment for select to app_user using (
	app_system()
	or app_of_state(state_iso3)
	or (status = 'clean' and app_role() in ('triageOfficer', 'caseOfficer', 'headquartersApprover')
		and exists (select from request where request.id = attachment.request_id
			and (attachment.classification <> 'CONFIDENTIAL' or app_role() <> 'caseOfficer' or app_handles(request.officer_id)))));
drop policy read on filing_version;
create policy read on filing_version for select to app_user using (
	app_system()
	or app_of_state(state_iso3)
	or (cause in ('submitted', 'clarified') and app_role() in ('triageOfficer', 'caseOfficer', 'headquartersApprover')
		and exists (select from request where request.id = filing_version.request_id)));

-- Due diligence learns of decisions once they are approved, and of what officers think of a need nothing at all.
drop policy read on decision;
create policy read on decision for select to app_user using (
	app_system()
	or (app_of_state(state_iso3) and approved_at is not null)
	or (app_reviewing() and (approved_at is not null or app_role() <> 'dueDiligenceOfficer')
		and exists (select from request where request.id = decision.request_id)));
drop policy read on priority_score;
create policy read on priority_score for select to app_user using (
	app_system() or (app_role() in ('triageOfficer', 'caseOfficer', 'headquartersApprover')
		and exists (select from need where need.id = priority_score.need_id
			and (officer_id = app_actor() or need.priority is not null or need.priority_round > priority_score.round))));
drop policy read on audit_entry;
create policy read on audit_entry for select to app_user using (
	app_system()
	or (app_of_state(state_iso3) and not internal)
	or (app_reviewing() and request_id is not null
		and (not internal or type like 'dueDiligence.%' or app_role() <> 'dueDiligenceOfficer')
		and exists (select from request where request.id = audit_entry.request_id))
	or (app_role() = 'programmeManager' and need_id is not null
		and exists (select from reader where reader.need_id = audit_entry.need_id and reader.person_id = any (app_identities())))
	or (app_role() = 'administrator' and request_id is null));

-- Who holds room or waits for it is read with the need: a confidential one is not to be told from what is held for it.
drop policy read on reservation;
create policy read on reservation for select to app_user using (
	app_system() or app_of_state(state_iso3)
	or (app_reviewing() and exists (select from need where need.id = reservation.need_id))
	or (app_role() = 'programmeManager' and exists (select from reader where reader.need_id = reservation.need_id and reader.person_id = any (app_identities()))));
drop policy read on waitlist_entry;
create policy read on waitlist_entry for select to app_user using (
	app_system()
	or (app_reviewing() and exists (select from need where need.id = waitlist_entry.need_id))
	or (app_role() = 'programmeManager' and exists (select from programme where programme.id = waitlist_entry.programme_id and programme.manager_id = any (app_identities()))));

-- What was taken out of the product, the latest first.
create index audit_entry_export on audit_entry (position) where type = 'export.taken';

-- Posts and whoever fills them: one holder and one announced successor of each post, one post for each person, and
-- one to come.
alter table tenure add column "begun_at" timestamptz, add column "work_due" boolean not null default false;
alter table invitation add column "starts_on" date, add column "withdrawn_at" timestamptz, add column "lapsed_at" timestamptz;
alter table note_verbale alter column verified_by drop not null,
	add column "verified_by_id" text, add column "verified_at" timestamptz, add column "invited_at" timestamptz,
	add column "named" jsonb not null default '[]';
-- As the system: row-level security hides the rows from their owner, too.
select set_config('app.role', 'system', true);
update tenure set begun_at = "from";
select set_config('app.role', '', true);
create unique index one_holder on tenure (post_id) where begun_at is not null and ended is null;
create unique index one_successor on tenure (post_id) where begun_at is null and ended is null;
create unique index one_post on tenure (person_id) where begun_at is not null and ended is null;
create unique index one_next_post on tenure (person_id) where begun_at is null and ended is null;
grant update (verified_by, verification, verified_by_id, verified_at, invited_at, named, file_key, file_name, file_type, file_size, file_sha256) on note_verbale to app_user;
grant update (name, institution_type) on authority to app_user;
create policy rename_by_system on authority for update to app_user using (app_system()) with check (app_system());

-- == Seals of the audit, and what may be taken out of it ==
ALTER TABLE "audit_entry" ADD COLUMN     "erased_at" TIMESTAMPTZ,
ADD COLUMN     "event_digest" TEXT,
ADD COLUMN     "event_salt" TEXT;
ALTER TABLE "audit_head" ADD COLUMN     "sealed_position" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "request" ADD COLUMN     "archived_at" TIMESTAMPTZ,
ADD COLUMN     "content_removed_at" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "legal_hold" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "placed_by_id" TEXT NOT NULL,
    "placed_at" TIMESTAMPTZ NOT NULL,
    "lifted_by_id" TEXT,
    "lifted_at" TIMESTAMPTZ,

    CONSTRAINT "legal_hold_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "legal_hold_request_id_idx" ON "legal_hold"("request_id");
create unique index legal_hold_in_force on legal_hold (request_id) where lifted_at is null;
create index audit_head_unsealed on audit_head (chain) where position > sealed_position;
create unique index audit_seal_day_office on audit_seal (day) where state_iso3 is null;
create index request_ended on request (ended_at) where content_removed_at is null;
create index request_idle on request (updated_at) where status = 'draft' and archived_at is null;
create index notice_with_body on notice (sent_at) where html is not null;

-- An entry written from now on carries the digest of its event under a salt of its own instead of the event itself, so
-- that what people wrote can be taken out one day and the chain still holds. Entries of before stay as they are.
create function audit_digest(salt text, event jsonb) returns text language sql immutable as $$
	select encode(sha256(convert_to(salt || event::text, 'UTF8')), 'hex') $$;
create or replace function audit_hash(entry audit_entry) returns text language sql immutable as $$
	select encode(sha256(convert_to(jsonb_build_array(
		entry.previous_hash, entry.chain, entry.position, extract(epoch from entry.at), entry.id, entry.type,
		entry.request_id, entry.need_id, entry.delivery_id, entry.state_iso3, entry.actor_id, entry.actor_role,
		entry.on_behalf_of, coalesce(to_jsonb(entry.event_digest), entry.event), entry."from", entry."to", entry.revision,
		entry.internal)::text, 'UTF8')), 'hex')
$$;
-- Whether an entry is what it was when it was written. Of one that was erased only what was left in it can be checked,
-- and of an erased one of before the digests only its place in the chain.
create function audit_sound(entry audit_entry) returns boolean language sql immutable as $$
	select coalesce(case
		when entry.erased_at is not null and (entry.event <> '{}' or entry.event_salt is not null) then false
		when entry.erased_at is not null and entry.event_digest is null then true
		when entry.hash <> audit_hash(entry) then false
		when entry.erased_at is not null then true
		when entry.event_digest is null then jsonb_typeof(entry.event) = 'object'
		else entry.event_digest = audit_digest(entry.event_salt, entry.event) end, false)
$$;
create or replace function audit_link() returns trigger language plpgsql security definer set search_path = public as $$
begin
	insert into audit_head (chain, position, hash) values (new.chain, 0, '') on conflict do nothing;
	update audit_head set position = position + 1 where chain = new.chain returning position, hash into new.position, new.previous_hash;
	new.erased_at := null;
	new.event_salt := gen_random_uuid()::text;
	new.event_digest := audit_digest(new.event_salt, new.event);
	new.hash := audit_hash(new);
	update audit_head set hash = new.hash where chain = new.chain;
	return new;
end $$;
-- The one change there is: the event goes, with its salt, and nothing else.
create function audit_keep() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' then
		if old.erased_at is null and new.erased_at is not null and new.event = '{}' and new.event_salt is null
			and to_jsonb(old) - array['event', 'event_salt', 'erased_at'] = to_jsonb(new) - array['event', 'event_salt', 'erased_at']
		then return new; end if;
	end if;
	raise exception 'The audit cannot be changed' using errcode = 'insufficient_privilege';
end $$;
drop trigger audit_refuse on audit_entry;
create trigger audit_refuse before update or delete on audit_entry for each row execute function audit_keep();
-- Runs as the owner, since nobody may change an entry; asked by the system alone.
create function audit_erase(ids text[], moment timestamptz) returns integer language plpgsql security definer set search_path = public as $$
declare gone integer;
begin
	if not app_system() then raise exception 'The audit cannot be changed' using errcode = 'insufficient_privilege'; end if;
	update audit_entry set event = '{}', event_salt = null, erased_at = moment
		where id = any (ids) and erased_at is null and type <> 'audit.erased';
	get diagnostics gone = row_count;
	return gone;
end $$;
revoke all on function audit_erase from public;
grant execute on function audit_erase to app_user;

create or replace function audit_broken() returns table (chain text, "position" integer, id text) language sql stable security definer set search_path = public as $$
	select distinct on (linked.chain) linked.chain, linked.position, linked.id
	from (select e.*, e as entry, lag(e.hash, 1, '') over w as before, row_number() over w as place
		from audit_entry e window w as (partition by e.chain order by e.position)) as linked
	where not audit_sound(linked.entry) or linked.previous_hash <> linked.before or linked.position <> linked.place
	order by linked.chain, linked.position
$$;

-- Where the chains stand, in the order of their names, a page at a time; for the system alone.
create function audit_heads(after text, most integer) returns table (chain text, "position" integer, hash text)
	language sql stable security definer set search_path = public as $$
	select head.chain, head.position, head.hash from audit_head head where app_system() and head.chain > after order by head.chain limit most $$;
-- The chains with entries that no seal covers, as they stood before a moment.
create function audit_unsealed(before timestamptz) returns table (chain text, since timestamptz, "position" integer, hash text)
	language sql stable security definer set search_path = public as $$
	select head.chain, latest.since, latest.position, latest.hash
	from audit_head head cross join lateral (
		select e.position, e.hash, min(e.at) over () as since from audit_entry e
		where e.chain = head.chain and e.position > head.sealed_position and e.at < before
		order by e.position desc limit 1) latest
	where app_system() and head.position > head.sealed_position order by head.chain $$;
create function audit_sealed() returns trigger language plpgsql security definer set search_path = public as $$
begin
	update audit_head set sealed_position = greatest(audit_head.sealed_position, sealed.position)
	from jsonb_to_recordset(new.heads) as sealed(chain text, "position" integer) where audit_head.chain = sealed.chain;
	return new;
end $$;
create trigger audit_sealed after insert on audit_seal for each row execute function audit_sealed();
revoke all on function audit_heads, audit_unsealed from public;
grant execute on function audit_heads, audit_unsealed to app_user;

-- == What is removed after its time ==
alter table legal_hold enable row level security;
alter table legal_hold force row level security;
grant select, insert on legal_hold to app_user;
grant update (lifted_by_id, lifted_at) on legal_hold to app_user;
create policy read on legal_hold for select to app_user using (
	app_system() or app_role() = 'administrator' or (app_reviewing() and exists (select from request where request.id = request_id)));
create policy add on legal_hold for insert to app_user with check (
	app_system() or (app_role() in ('triageOfficer', 'administrator') and placed_by_id = app_actor() and lifted_at is null));
create policy change on legal_hold for update to app_user
	using (app_system() or app_role() in ('triageOfficer', 'administrator'))
	with check (app_system() or (app_role() in ('triageOfficer', 'administrator') and lifted_by_id = app_actor()));
grant delete on note, thread_message, question, decision, filing_version, invitation, calendar_feed to app_user;
grant update (note) on indicator_reading to app_user;
do $$ declare name text; begin
	foreach name in array array['note', 'thread_message', 'question', 'decision', 'filing_version', 'invitation', 'calendar_feed'] loop
		execute format('create policy retire on %I for delete to app_user using (app_system())', name);
	end loop;
	foreach name in array array['indicator_reading', 'due_diligence_case', 'learner_follow_up', 'equipment_line', 'expert_day'] loop
		execute format('create policy retire on %I for update to app_user using (app_system()) with check (app_system())', name);
	end loop;
end $$;
grant select (expires_at), delete on verification to app_user;
create policy retire on verification for delete to app_user using (app_system());
create policy read_by_system on verification for select to app_user using (app_system());

-- == Second factors and their recovery ==
alter table factor_recovery add column "refusal" text not null default '';
create unique index one_factor on factor (person_id) where confirmed_at is not null;
create unique index one_enrolment on factor (person_id) where confirmed_at is null;
create unique index one_open_recovery on factor_recovery (person_id) where second_at is null and refused_at is null;
-- Whoever reads what is confidential says so in the own name, and only of what they see.
drop policy add on confidential_read;
create policy add on confidential_read for insert to app_user with check (
	person_id = app_actor() and role = app_role() and app_office()
	and exists (select from request where request.id = confidential_read.request_id and request.state_iso3 = confidential_read.state_iso3));

-- Whoever goes on with an archived draft has taken it back.
create function take_back_draft() returns trigger language plpgsql as $$ begin new.archived_at := null; return new; end $$;
create trigger take_back_draft before update on request for each row
	when (old.archived_at is not null and new.updated_at <> old.updated_at) execute function take_back_draft();
grant select (id, last_request), delete on rate_limit to app_user;
create policy retire on rate_limit for delete to app_user using (app_system());
create policy read_by_system on rate_limit for select to app_user using (app_system());
grant select (id) on verification to app_user;
