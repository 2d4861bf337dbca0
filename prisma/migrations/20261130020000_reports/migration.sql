-- Reports to the Conference: each is of one released dataset, and its texts are kept in every version.
-- CreateTable
CREATE TABLE "report" (
    "id" TEXT NOT NULL,
    "release_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "symbol" TEXT NOT NULL DEFAULT '',
    "dated" DATE NOT NULL,
    "original" "Language" NOT NULL,
    "session" JSONB NOT NULL DEFAULT '{}',
    "author_ids" TEXT[],
    "reason" TEXT NOT NULL DEFAULT '',
    "made_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "approver_id" TEXT,
    "approved_at" TIMESTAMPTZ,
    "published_at" TIMESTAMPTZ,

    CONSTRAINT "report_status_known" CHECK ("status" in ('draft', 'submitted', 'approved', 'published', 'withdrawn')),
    -- A person who has changed anything in it cannot approve it.
    CONSTRAINT "report_by_another" CHECK ("approver_id" is null or not "approver_id" = any ("author_ids")),
    CONSTRAINT "report_approved" CHECK ("status" not in ('approved', 'published') or num_nonnulls("approver_id", "approved_at") = 2),
    CONSTRAINT "report_published" CHECK ("status" <> 'published' or "published_at" is not null),
    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_paragraph" (
    "id" TEXT NOT NULL,
    "report_id" TEXT NOT NULL,
    "chapter" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "sentence_key" TEXT,
    "made_at" TIMESTAMPTZ NOT NULL,
    "removed_at" TIMESTAMPTZ,

    CONSTRAINT "report_paragraph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_text" (
    "paragraph_id" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "version" INTEGER NOT NULL,
    "report_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "follows" INTEGER,
    "author_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "replaced_at" TIMESTAMPTZ,

    CONSTRAINT "report_text_pkey" PRIMARY KEY ("paragraph_id","language","version")
);

-- CreateTable
CREATE TABLE "report_comment" (
    "id" TEXT NOT NULL,
    "report_id" TEXT NOT NULL,
    "paragraph_id" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "text" TEXT NOT NULL,
    "resolver_id" TEXT,
    "resolved_at" TIMESTAMPTZ,

    CONSTRAINT "report_comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "report_updated_at_id_idx" ON "report"("updated_at", "id");

-- CreateIndex
CREATE INDEX "report_release_id_idx" ON "report"("release_id");

-- CreateIndex
CREATE INDEX "report_paragraph_report_id_idx" ON "report_paragraph"("report_id");

-- CreateIndex
CREATE INDEX "report_text_report_id_idx" ON "report_text"("report_id");

-- CreateIndex
CREATE INDEX "report_comment_report_id_idx" ON "report_comment"("report_id");

-- CreateIndex
CREATE INDEX "report_comment_paragraph_id_idx" ON "report_comment"("paragraph_id");

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_paragraph" ADD CONSTRAINT "report_paragraph_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_text" ADD CONSTRAINT "report_text_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "report_paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "report_paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One text counts in each language: the latest.
create unique index report_text_current on report_text (paragraph_id, language) where replaced_at is null;
create index audit_entry_report on audit_entry ((event ->> 'reportId'), position) where type like 'report.%';

-- == Rights ==
-- Before it is approved, a report belongs to those who write it; then UNODC reads it, and once published everyone who has
-- an account. That it was published and withdrawn since is known to the same readers, and no text of it. Earlier
-- versions and comments stay with those who write.
alter table report enable row level security;
alter table report force row level security;
alter table report_paragraph enable row level security;
alter table report_paragraph force row level security;
alter table report_text enable row level security;
alter table report_text force row level security;
alter table report_comment enable row level security;
alter table report_comment force row level security;
grant select, insert, update on report, report_paragraph, report_text, report_comment to app_user;

create policy read on report for select to app_user using (
	(select app_system()) or (select app_role() in ('headquartersApprover', 'administrator'))
	or (published_at is not null and (select app_role()) <> '') or (status = 'approved' and (select app_office())));
create policy read on report_paragraph for select to app_user using (
	(select app_system()) or (select app_role() in ('headquartersApprover', 'administrator'))
	or (removed_at is null and report_id = any ((select array(select id from report where status in ('approved', 'published')))::text[])));
create policy read on report_text for select to app_user using (
	(select app_system()) or (select app_role() in ('headquartersApprover', 'administrator'))
	or (replaced_at is null and report_id = any ((select array(select id from report where status in ('approved', 'published')))::text[])));
create policy read on report_comment for select to app_user using (
	(select app_system()) or (select app_role() in ('headquartersApprover', 'administrator')));

-- What people did is recorded in the audit trail under their own names: the system stores its result.
create policy add on report for insert to app_user with check ((select app_system()));
create policy change on report for update to app_user using ((select app_system())) with check ((select app_system()));
create policy add on report_paragraph for insert to app_user with check ((select app_system()));
create policy change on report_paragraph for update to app_user using ((select app_system())) with check ((select app_system()));
create policy add on report_text for insert to app_user with check ((select app_system()));
create policy change on report_text for update to app_user using ((select app_system())) with check ((select app_system()));
create policy add on report_comment for insert to app_user with check ((select app_system()));
create policy change on report_comment for update to app_user using ((select app_system())) with check ((select app_system()));
select guard_columns('report'), guard_columns('report_paragraph'), guard_columns('report_text'), guard_columns('report_comment');
insert into entry_right (type, role) values ('report', 'headquartersApprover'), ('report', 'administrator');

-- == Kept ==
-- A version is never rewritten, and nothing changes in a report that was sent for approval.
create function keep_report_text() returns trigger language plpgsql as $$ begin
	if tg_op = 'UPDATE' and (old.replaced_at is not null or to_jsonb(new) - 'replaced_at' <> to_jsonb(old) - 'replaced_at') then
		raise exception 'a version of a text is kept' using errcode = '42501';
	end if;
	if not exists (select from report where id = new.report_id and status = 'draft') then
		raise exception 'the report can no longer be changed' using errcode = '42501';
	end if;
	return new;
end $$;
create function keep_report_release() returns trigger language plpgsql as $$ begin
	if new.release_id <> old.release_id then
		raise exception 'a report keeps its dataset' using errcode = '42501';
	end if;
	return new;
end $$;
revoke all on function keep_report_text, keep_report_release from public;
create trigger keep before insert or update on report_text for each row execute function keep_report_text();
create trigger keep before update on report for each row execute function keep_report_release();
