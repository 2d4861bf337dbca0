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
