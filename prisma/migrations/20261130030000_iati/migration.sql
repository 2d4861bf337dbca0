-- CreateTable
CREATE TABLE "iati_build" (
    "id" TEXT NOT NULL,
    "ordered_by_id" TEXT,
    "ordered_at" TIMESTAMPTZ NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "starts" INTEGER NOT NULL DEFAULT 0,
    "stage" TEXT NOT NULL DEFAULT 'reading',
    "is_preview" BOOLEAN NOT NULL,
    "activities" INTEGER NOT NULL DEFAULT 0,
    "left_out" INTEGER NOT NULL DEFAULT 0,
    "errors" JSONB NOT NULL DEFAULT '{}',
    "problem" TEXT NOT NULL DEFAULT '',
    "started_at" TIMESTAMPTZ,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "iati_build_status_known" CHECK ("status" in ('waiting', 'running', 'done', 'refused', 'failed')),
    CONSTRAINT "iati_build_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "iati_fault" (
    "build_id" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "programme_id" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,

    CONSTRAINT "iati_fault_pkey" PRIMARY KEY ("build_id","place")
);

-- CreateTable
CREATE TABLE "iati_file" (
    "name" TEXT NOT NULL,
    "build_id" TEXT NOT NULL,
    "file_key" TEXT NOT NULL,
    "file_size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "built_at" TIMESTAMPTZ NOT NULL,
    "is_preview" BOOLEAN NOT NULL,

    CONSTRAINT "iati_file_known" CHECK ("name" in ('activities', 'organisations')),
    CONSTRAINT "iati_file_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "iati_build_ordered_at_id_idx" ON "iati_build"("ordered_at", "id");

-- CreateIndex
CREATE INDEX "iati_file_build_id_idx" ON "iati_file"("build_id");

-- AddForeignKey
ALTER TABLE "iati_fault" ADD CONSTRAINT "iati_fault_build_id_fkey" FOREIGN KEY ("build_id") REFERENCES "iati_build"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iati_file" ADD CONSTRAINT "iati_file_build_id_fkey" FOREIGN KEY ("build_id") REFERENCES "iati_build"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One at a time: a second order leads to the build that is under way.
create unique index iati_build_under_way on iati_build ((true)) where status in ('waiting', 'running');

-- == Rights ==
-- Administrators see what was built and left out; the system builds, and serves the files to visitors.
alter table iati_build enable row level security;
alter table iati_build force row level security;
alter table iati_fault enable row level security;
alter table iati_fault force row level security;
alter table iati_file enable row level security;
alter table iati_file force row level security;
grant select, insert, update, delete on iati_build, iati_file to app_user;
grant select, insert, delete on iati_fault to app_user;
create policy read on iati_build for select to app_user using (
	(select app_system()) or (select app_role()) = 'administrator');
create policy add on iati_build for insert to app_user with check ((select app_system()));
create policy change on iati_build for update to app_user using ((select app_system())) with check ((select app_system()));
create policy remove on iati_build for delete to app_user using ((select app_system()));
create policy read on iati_fault for select to app_user using (
	(select app_system()) or (select app_role()) = 'administrator');
create policy add on iati_fault for insert to app_user with check ((select app_system()));
create policy remove on iati_fault for delete to app_user using ((select app_system()));
create policy read on iati_file for select to app_user using (
	(select app_system()) or (select app_role()) = 'administrator');
create policy add on iati_file for insert to app_user with check ((select app_system()));
create policy change on iati_file for update to app_user using ((select app_system())) with check ((select app_system()));
create policy remove on iati_file for delete to app_user using ((select app_system()));
select guard_columns('iati_build'), guard_columns('iati_fault'), guard_columns('iati_file');
-- Who orders a build is recorded under their own name.
insert into entry_right (type, role) values ('iati', 'administrator');
