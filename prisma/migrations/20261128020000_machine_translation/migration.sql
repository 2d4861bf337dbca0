-- CreateTable
CREATE TABLE "machine_translation" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "need_id" TEXT,
    "message_id" TEXT,
    "question_id" TEXT,
    "state_iso3" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "source_sha256" TEXT NOT NULL,
    "from_language" TEXT,
    "to_language" "Language" NOT NULL,
    "text" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL,
    "asked_by_id" TEXT NOT NULL,
    "corrected_text" TEXT,
    "corrected_by_id" TEXT,
    "corrected_at" TIMESTAMPTZ(3),

    CONSTRAINT "machine_translation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "machine_translation_need_id_idx" ON "machine_translation"("need_id");

-- CreateIndex
CREATE INDEX "machine_translation_message_id_idx" ON "machine_translation"("message_id");

-- CreateIndex
CREATE INDEX "machine_translation_question_id_idx" ON "machine_translation"("question_id");

-- CreateIndex
CREATE UNIQUE INDEX "machine_translation_request_id_place_to_language_source_sha_key" ON "machine_translation"("request_id", "place", "to_language", "source_sha256");

-- AddForeignKey
ALTER TABLE "machine_translation" ADD CONSTRAINT "machine_translation_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "machine_translation" ADD CONSTRAINT "machine_translation_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "machine_translation" ADD CONSTRAINT "machine_translation_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "machine_translation" ADD CONSTRAINT "machine_translation_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table machine_translation enable row level security;
alter table machine_translation force row level security;
grant select, insert, delete on machine_translation to app_user;
grant update (corrected_text, corrected_by_id, corrected_at) on machine_translation to app_user;

-- A translation is read with the text it is of: a message, a question or its answer, an answer about a need, or an answer
-- about the request, which no manager reads, and due diligence not the one on the situation.
create function app_reads_text(of_request text, of_need text, of_message text, of_question text, place text) returns boolean language sql stable as $$
	select case
		when of_message is not null then exists (select from message where message.id = of_message and message.request_id = of_request)
		when of_question is not null then exists (select from question where question.id = of_question and question.request_id = of_request)
		when of_need is not null then exists (select from need where need.id = of_need and need.request_id = of_request)
		else app_role() <> 'programmeManager' and (app_role() <> 'dueDiligenceOfficer' or place not like 'request.situation.%')
			and exists (select from request where request.id = of_request)
	end $$;
create policy read on machine_translation for select to app_user using (
	app_system() or app_reads_text(request_id, need_id, message_id, question_id, place));
create policy add on machine_translation for insert to app_user with check (app_system());
-- Those who draft and endorse, and the officers who review the request, correct what they read.
create policy change on machine_translation for update to app_user
	using ((app_filing_for(state_iso3) or app_reviewing()) and app_reads_text(request_id, need_id, message_id, question_id, place))
	with check (corrected_by_id = app_actor() and app_reads_text(request_id, need_id, message_id, question_id, place));
create policy retire on machine_translation for delete to app_user using (app_system());

insert into column_right (table_name, column_name, role)
select 'machine_translation', column_name, role
from unnest(array['corrected_text', 'corrected_by_id', 'corrected_at']) as column_name,
	unnest(array['drafter', 'focalPoint', 'triageOfficer', 'caseOfficer', 'headquartersApprover', 'dueDiligenceOfficer']) as role;
select guard_columns('machine_translation');

-- Whoever reads a text may request its translation, which is written down; also a mission, and a manager about any need
-- that they read.
create or replace function app_acts_on(entry audit_entry) returns boolean language sql stable as $$
	select exists (select from request where request.id = entry.request_id and request.state_iso3 = entry.state_iso3)
		and (entry.need_id is null or exists (select from need where need.id = entry.need_id and need.request_id = entry.request_id))
		and (entry.delivery_id is null or exists (select from delivery
			where delivery.id = entry.delivery_id and delivery.need_id = entry.need_id))
		and case
			when entry."to" is not null and entry.type like 'dueDiligence.%' then app_role() in ('dueDiligenceOfficer', 'headquartersApprover')
			when entry."to" is not null and entry.type like 'need.%' and app_role() in ('caseOfficer', 'dueDiligenceOfficer')
				then exists (select from request where request.id = entry.request_id and app_handles(officer_id))
			when app_role() in ('mission', 'programmeManager')
				and entry.type in ('history.exported', 'letter.settled', 'attachment.added', 'translation.sent') then true
			when app_role() = 'programmeManager' then entry.delivery_id is not null or (entry.need_id is not null and (entry.type like 'thread.%'
				or exists (select from need where need.id = entry.need_id and need.manager_id = any (app_identities()))))
			else app_filing_for(entry.state_iso3) or app_reviewing()
		end $$;
