-- CreateTable
CREATE TABLE "joint_need" (
    "id" TEXT NOT NULL,
    "need_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "kind" "Kind" NOT NULL,
    "title" TEXT NOT NULL,
    "themes" TEXT[],
    "earliest" DATE,
    "latest" DATE,
    "members" TEXT[],
    "made_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "joint_need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "joint_part" (
    "joint_need_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "need_id" TEXT,
    "request_id" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "readers" TEXT[],
    "proposed_by_id" TEXT,
    "changed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "joint_part_status_known" CHECK ("status" in ('proposed', 'invited', 'accepted', 'declined', 'withdrawn')),
    CONSTRAINT "joint_part_pkey" PRIMARY KEY ("joint_need_id","state_iso3")
);

-- CreateIndex
CREATE INDEX "joint_need_need_id_idx" ON "joint_need"("need_id");

-- CreateIndex
CREATE UNIQUE INDEX "joint_part_need_id_key" ON "joint_part"("need_id");

-- CreateIndex
CREATE INDEX "joint_part_state_iso3_status_idx" ON "joint_part"("state_iso3", "status");

-- AddForeignKey
ALTER TABLE "joint_part" ADD CONSTRAINT "joint_part_joint_need_id_fkey" FOREIGN KEY ("joint_need_id") REFERENCES "joint_need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- == Rights ==
-- An invited State reads what it is asked, and its own part; the States that joined read all that joined. None of them
-- reads a need or a request of another. UNODC reads the parts of the needs that it sees.
alter table joint_need enable row level security;
alter table joint_need force row level security;
alter table joint_part enable row level security;
alter table joint_part force row level security;
grant select, insert, update on joint_need, joint_part to app_user;
create policy read on joint_need for select to app_user using (
	(select app_system()) or (select app_own_state()) = any (members)
	or ((select app_office()) and (select true from need where need.id = joint_need.need_id)));
create policy read on joint_part for select to app_user using (
	(select app_system()) or (select app_own_state()) = any (readers)
	or ((select app_office()) and (select true from need where need.id = joint_part.need_id)));

-- Who takes part follows from what a person recorded in the audit trail under their own name: the system stores it.
create policy add on joint_need for insert to app_user with check ((select app_system()));
create policy change on joint_need for update to app_user using ((select app_system())) with check ((select app_system()));
create policy add on joint_part for insert to app_user with check ((select app_system()));
create policy change on joint_part for update to app_user using ((select app_system())) with check ((select app_system()));
select guard_columns('joint_need'), guard_columns('joint_part');

-- A State that is invited has no request yet in which its answer could be recorded.
insert into entry_right (type, role) values ('joint', 'drafter'), ('joint', 'focalPoint');
