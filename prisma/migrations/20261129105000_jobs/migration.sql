-- CreateTable
CREATE TABLE "job" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "state_iso3" TEXT,
    "kind" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "starts" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "problem" TEXT NOT NULL DEFAULT '',
    "file_key" TEXT,
    "file_size" INTEGER,
    "sha256" TEXT,
    "asked_at" TIMESTAMPTZ NOT NULL,
    "started_at" TIMESTAMPTZ,
    "ended_at" TIMESTAMPTZ,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "job_status_known" CHECK ("status" in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    -- A file exists whole or not at all.
    CONSTRAINT "job_file_whole" CHECK (("status" = 'done') = ("file_key" is not null)),
    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "job_asked_at_id_idx" ON "job"("asked_at", "id");

-- CreateIndex
CREATE INDEX "job_person_id_asked_at_idx" ON "job"("person_id", "asked_at");

-- CreateIndex
CREATE INDEX "job_expires_at_idx" ON "job"("expires_at");

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One at a time for each person and kind.
create unique index job_under_way on job (person_id, kind) where status in ('waiting', 'running');

-- == Rights ==
-- A job is read by the person who asked for it; administrators see what runs, as they see the export log. What becomes of it
-- is written by the worker, and by the system for the person who cancels it.
alter table job enable row level security;
alter table job force row level security;
grant select, insert, update, delete on job to app_user;
create policy read on job for select to app_user using (
	(select app_system()) or person_id = (select app_actor()) or (select app_role()) = 'administrator');
create policy add on job for insert to app_user with check ((select app_system())
	or (person_id = (select app_actor()) and role = (select app_role()) and state_iso3 is not distinct from (select app_own_state())));
create policy change on job for update to app_user using ((select app_system())) with check ((select app_system()));
create policy remove on job for delete to app_user using ((select app_system()));
select guard_columns('job');
