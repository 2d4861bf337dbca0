-- CreateEnum
CREATE TYPE "Cadence" AS ENUM ('atOnce', 'daily', 'weekly', 'off');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NoticeStatus" ADD VALUE 'deferred';
ALTER TYPE "NoticeStatus" ADD VALUE 'bounced';
ALTER TYPE "NoticeStatus" ADD VALUE 'suppressed';

-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "message_id" TEXT;

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "bounce_code" TEXT,
ADD COLUMN     "bounced_at" TIMESTAMPTZ,
ADD COLUMN     "cadence" "Cadence",
ADD COLUMN     "calendar" JSONB,
ADD COLUMN     "claimed_until" TIMESTAMPTZ,
ADD COLUMN     "conversation" TEXT,
ADD COLUMN     "digest_id" TEXT,
ADD COLUMN     "failure" TEXT,
ADD COLUMN     "in_place_of" TEXT[],
ADD COLUMN     "next_try_at" TIMESTAMPTZ,
ADD COLUMN     "settled_at" TIMESTAMPTZ,
ADD COLUMN     "settled_by_id" TEXT,
ADD COLUMN     "suppressed_because" TEXT,
ADD COLUMN     "uncertain" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "time_zone" TEXT;

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "mail_address" TEXT;

-- AlterTable
ALTER TABLE "thread_message" ADD COLUMN     "by_mail" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "mail_preference" (
    "person_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "cadence" "Cadence" NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "mail_preference_pkey" PRIMARY KEY ("person_id","kind")
);

-- CreateTable
CREATE TABLE "thread_read" (
    "person_id" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "thread_read_pkey" PRIMARY KEY ("person_id","conversation")
);

-- CreateTable
CREATE TABLE "mail_domain" (
    "domain" TEXT NOT NULL,
    "window_at" TIMESTAMPTZ NOT NULL,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "rests" INTEGER NOT NULL DEFAULT 0,
    "rests_until" TIMESTAMPTZ,
    "last_failure" TEXT,

    CONSTRAINT "mail_domain_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "undeliverable_address" (
    "address" TEXT NOT NULL,
    "since" TIMESTAMPTZ NOT NULL,
    "code" TEXT NOT NULL,
    "notice_id" TEXT,
    "cleared_at" TIMESTAMPTZ,
    "cleared_by_id" TEXT,

    CONSTRAINT "undeliverable_address_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "inbound_mail" (
    "id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ NOT NULL,
    "digest" TEXT NOT NULL,
    "message_id" TEXT,
    "sender" TEXT,
    "size" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "notice_id" TEXT,
    "request_id" TEXT,
    "person_id" TEXT,
    "thread_message_id" TEXT,

    CONSTRAINT "inbound_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "inbound_mail_digest_key" ON "inbound_mail"("digest");

-- CreateIndex
CREATE INDEX "inbound_mail_received_at_idx" ON "inbound_mail"("received_at");

-- CreateIndex
CREATE INDEX "inbound_mail_notice_id_idx" ON "inbound_mail"("notice_id");

-- CreateIndex
CREATE INDEX "attachment_message_id_idx" ON "attachment"("message_id");

-- CreateIndex
CREATE INDEX "notice_status_next_try_at_idx" ON "notice"("status", "next_try_at");

-- CreateIndex
CREATE INDEX "notice_digest_id_idx" ON "notice"("digest_id");

-- The outbox is emptied in order, and looked through for what is due; what came back waits for an officer.
create index notice_told on notice (event_key, lower(recipient));
create index notice_came_back on notice (request_id) where bounced_at is not null and settled_at is null;
create index notice_conversation on notice (person_id, conversation, created_at) where conversation is not null;
create index notice_gathered on notice (person_id) where status = 'queued' and cadence is not null and digest_id is null;

do $$ declare name text; begin
	foreach name in array array['mail_preference', 'thread_read', 'mail_domain', 'undeliverable_address', 'inbound_mail'] loop
		execute format('alter table %I enable row level security; alter table %I force row level security', name, name);
	end loop;
	-- What somebody wants to read, and has read, is their own affair.
	foreach name in array array['mail_preference', 'thread_read'] loop
		execute format('grant select, insert, update, delete on %I to app_user', name);
		execute format('create policy own on %I for all to app_user
			using (app_system() or person_id = app_actor()) with check (app_system() or person_id = app_actor())', name);
	end loop;
end $$;

grant select, insert, update on mail_domain, undeliverable_address, inbound_mail to app_user;
create policy read on mail_domain for select to app_user using (app_system() or app_role() = 'administrator');
create policy add on mail_domain for insert to app_user with check (app_system());
create policy change on mail_domain for update to app_user using (app_system()) with check (app_system());

create policy read on undeliverable_address for select to app_user using (app_system() or app_role() in ('triageOfficer', 'administrator'));
create policy add on undeliverable_address for insert to app_user with check (app_system());
create policy change on undeliverable_address for update to app_user
	using (app_system() or app_role() in ('triageOfficer', 'administrator'))
	with check (app_system() or (app_role() in ('triageOfficer', 'administrator') and cleared_by_id = app_actor()));

create policy read on inbound_mail for select to app_user using (app_system() or app_role() = 'administrator');
create policy add on inbound_mail for insert to app_user with check (app_system());
create policy change on inbound_mail for update to app_user using (app_system()) with check (app_system());
grant delete on inbound_mail to app_user;
create policy remove on inbound_mail for delete to app_user using (app_system());

grant select (time_zone), update (time_zone) on person to app_user;

-- A file that came with a message is read by whoever reads the message, once it is known to be clean; its sender also
-- reads that it was not taken. Nobody changes it or takes it back.
drop policy read on attachment;
create policy read on attachment for select to app_user using (
	app_system()
	or (message_id is null and (app_of_state(state_iso3)
		or (status = 'clean' and app_role() in ('triageOfficer', 'caseOfficer', 'headquartersApprover')
			and exists (select from request where request.id = attachment.request_id
				and (attachment.classification <> 'CONFIDENTIAL' or app_role() <> 'caseOfficer' or app_handles(request.officer_id)))))));
create policy read_of_message on attachment for select to app_user using (
	message_id is not null and (status = 'clean' or uploaded_by_id = app_actor())
	and exists (select from thread_message where thread_message.id = attachment.message_id and thread_message.request_id = attachment.request_id));
create policy add_to_message on attachment for insert to app_user with check (
	message_id is not null and delivery_id is null and uploaded_by_id = app_actor()
	and exists (select from thread_message where thread_message.id = attachment.message_id and thread_message.author_id = app_actor()
		and thread_message.request_id = attachment.request_id and thread_message.state_iso3 = attachment.state_iso3));

-- Of a State's own reasons to see a programme the planner is told nothing: looked into, they made each query of the
-- office plan the policies of needs and deliveries as well.
create function app_programme_concerns_state(of_programme text) returns boolean language plpgsql stable as $$
begin
	return exists (select from need where need.programme_id = of_programme and need.state_iso3 = app_state() and need.status <> 'proposed')
		or exists (select from delivery where delivery.programme_id = of_programme and delivery.state_iso3 = app_state());
end $$;
drop policy read on programme;
create policy read on programme for select to app_user using (
	app_system() or app_office()
	or (app_role() = 'donor' and app_donor() = any (donors))
	or (app_role() in ('drafter', 'focalPoint', 'mission') and app_programme_concerns_state(id)));
