-- CreateTable
CREATE TABLE "worker" (
    "id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL,
    "beat_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "worker_pkey" PRIMARY KEY ("id")
);

alter table worker enable row level security;
alter table worker force row level security;
grant select, insert, update, delete on worker to app_user;
create policy read on worker for select to app_user using (app_system() or app_role() = 'administrator');
create policy add on worker for insert to app_user with check (app_system());
create policy change on worker for update to app_user using (app_system()) with check (app_system());
create policy remove on worker for delete to app_user using (app_system());
select guard_columns('worker');
