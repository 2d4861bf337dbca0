-- CreateTable
CREATE TABLE "dataset" (
    "id" TEXT NOT NULL,
    "as_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by" TEXT NOT NULL,
    "needs" INTEGER NOT NULL,
    "rules_version" INTEGER NOT NULL,
    "code_version" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "storage_key" TEXT,
    "key_id" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "dataset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "stage" TEXT,
    "error" TEXT,
    "ordered_by" TEXT NOT NULL,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,
    "dataset_id" TEXT,
    "as_at" TIMESTAMPTZ(3),
    "sha256" TEXT,
    "finished_at" TIMESTAMPTZ(3),
    "released_by" TEXT,
    "released_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "release_status_known" CHECK ("status" in ('making', 'audited', 'released', 'failed')),
    CONSTRAINT "release_period_half" CHECK ("period" ~ '^\d{4}-H[12]$'),
    -- A second person releases what another has ordered.
    CONSTRAINT "release_by_another" CHECK ("released_by" <> "ordered_by"),
    CONSTRAINT "release_whole" CHECK ("status" <> 'released'
        or num_nonnulls("released_by", "released_at", "dataset_id", "as_at", "sha256") = 5),
    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_cell" (
    "release_id" TEXT NOT NULL,
    "table" TEXT NOT NULL,
    "dims" JSONB NOT NULL,
    "measure" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "value" DOUBLE PRECISION,

    CONSTRAINT "release_cell_pkey" PRIMARY KEY ("release_id","table","dims","measure")
);

-- CreateTable
CREATE TABLE "release_audit" (
    "release_id" TEXT NOT NULL,
    "table" TEXT NOT NULL,
    "shown" INTEGER NOT NULL,
    "small" INTEGER NOT NULL,
    "few" INTEGER NOT NULL,
    "dominant" INTEGER NOT NULL,
    "besides" INTEGER NOT NULL,

    CONSTRAINT "release_audit_pkey" PRIMARY KEY ("release_id","table")
);

-- CreateIndex
CREATE UNIQUE INDEX "release_period_key" ON "release"("period");

-- CreateIndex
CREATE INDEX "release_dataset_id_idx" ON "release"("dataset_id");

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "dataset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_cell" ADD CONSTRAINT "release_cell_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_audit" ADD CONSTRAINT "release_audit_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- == Rights ==
-- What is released is open to everyone who is signed in, and to visitors by the system. Before, it is seen by those who
-- make and release it. A dataset holds the needs of all States: it is read by the system alone.
alter table dataset enable row level security;
alter table dataset force row level security;
alter table release enable row level security;
alter table release force row level security;
alter table release_cell enable row level security;
alter table release_cell force row level security;
alter table release_audit enable row level security;
alter table release_audit force row level security;
grant select, insert on dataset to app_user;
grant select, insert, update on release to app_user;
grant select, insert, delete on release_cell, release_audit to app_user;

create policy read on dataset for select to app_user using (
	(select app_system()) or (select app_role() in ('headquartersApprover', 'administrator')));
create policy read on release for select to app_user using (
	(select app_system()) or (select app_role() in ('headquartersApprover', 'administrator'))
	or (status = 'released' and (select app_role()) <> ''));
create policy read on release_cell for select to app_user using (
	(select app_system()) or release_id = any ((select array(select id from release))::text[]));
create policy read on release_audit for select to app_user using (
	(select app_system()) or (select app_role() in ('headquartersApprover', 'administrator')));

-- Who orders and who releases follows from what a person recorded in the audit trail: the system stores it.
create policy add on dataset for insert to app_user with check ((select app_system()));
create policy add on release for insert to app_user with check ((select app_system()));
create policy change on release for update to app_user using ((select app_system())) with check ((select app_system()));
create policy add on release_cell for insert to app_user with check ((select app_system()));
create policy remove on release_cell for delete to app_user using ((select app_system()));
create policy add on release_audit for insert to app_user with check ((select app_system()));
create policy remove on release_audit for delete to app_user using ((select app_system()));
select guard_columns('dataset'), guard_columns('release'), guard_columns('release_cell'), guard_columns('release_audit');

-- == For good ==
create function keep_release() returns trigger language plpgsql as $$ begin
	if old.status = 'released' then
		raise exception 'release % is frozen', old.period using errcode = '42501';
	end if;
	return coalesce(new, old);
end $$;
create function keep_release_parts() returns trigger language plpgsql as $$ begin
	if exists (select from release where id in (old.release_id, new.release_id) and status = 'released') then
		raise exception 'the release is frozen' using errcode = '42501';
	end if;
	return coalesce(new, old);
end $$;
create function keep_dataset() returns trigger language plpgsql as $$ begin
	raise exception 'a dataset is frozen' using errcode = '42501';
end $$;
revoke all on function keep_release, keep_release_parts, keep_dataset from public;
create trigger keep before update or delete on release for each row execute function keep_release();
create trigger keep before insert or update or delete on release_cell for each row execute function keep_release_parts();
create trigger keep before insert or update or delete on release_audit for each row execute function keep_release_parts();
create trigger keep before update or delete on dataset for each row execute function keep_dataset();
