-- CreateTable
CREATE TABLE "mail_act" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "mail_act_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mail_act_person_id_at_idx" ON "mail_act"("person_id", "at");

alter table mail_act enable row level security;
alter table mail_act force row level security;
grant select, insert, delete on mail_act to app_user;
create policy system on mail_act for all to app_user using (app_system()) with check (app_system());

-- What goes with the letter of an earlier message of its conversation is not due by itself.
drop index notice_due;
create index notice_due on notice (created_at, id)
	where status in ('queued', 'deferred') and cadence is null and digest_id is null;

select guard_columns('mail_act');
