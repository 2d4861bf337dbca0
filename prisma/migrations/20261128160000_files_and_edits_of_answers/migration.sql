-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "left_at" TIMESTAMPTZ,
ADD COLUMN     "pending" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "replacement_id" TEXT;

-- CreateTable
CREATE TABLE "attachment_removal" (
    "attachment_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "replacement_id" TEXT,
    "removed_by_id" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "attachment_removal_pkey" PRIMARY KEY ("attachment_id")
);

-- CreateTable
CREATE TABLE "section_edit" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "edited_by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "place" TEXT NOT NULL,
    "fields" TEXT[],

    CONSTRAINT "section_edit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "attachment_removal_request_id_idx" ON "attachment_removal"("request_id");

-- CreateIndex
CREATE INDEX "section_edit_request_id_at_idx" ON "section_edit"("request_id", "at");

-- AddForeignKey
ALTER TABLE "attachment_removal" ADD CONSTRAINT "attachment_removal_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_edit" ADD CONSTRAINT "section_edit_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- == Files of answers ==
-- While a State answers questions about its files, it adds some that nobody else sees (`pending`), and names in
-- `attachment_removal` those that shall leave. Endorsement makes both true; a file that left stays for the versions that
-- had it.
alter table attachment add constraint attachment_of_filing check (
	(delivery_id is null and message_id is null) or (not pending and left_at is null and replacement_id is null));

grant update (pending, left_at, replacement_id) on attachment to app_user;
drop policy read on attachment;
create policy read on attachment for select to app_user using (
	(select app_system())
	or (message_id is null and (state_iso3 = (select app_own_state())
		or (status = 'clean' and not pending and (select app_role()) in ('triageOfficer', 'caseOfficer', 'headquartersApprover')
			and (select true from request where request.id = attachment.request_id
				and (attachment.classification <> 'CONFIDENTIAL' or (select app_role()) <> 'caseOfficer'
					or request.officer_id = any ((select app_identities())::text[])))))));

drop policy add on attachment;
create policy add on attachment for insert to app_user with check (
	delivery_id is null and message_id is null and reason is null and status <> 'refused'
	and left_at is null and replacement_id is null
	and uploaded_by_id = (select app_actor()) and state_iso3 = (select app_state())
	and (((select app_role()) = 'drafter'
			and (select true from request where request.id = attachment.request_id and request.state_iso3 = attachment.state_iso3
				and ((not attachment.pending and request.status = 'draft')
					or (attachment.pending and request.status = 'clarification'
						and request.snapshot -> 'context' -> 'unlocked' ? 'attachments'))))
		or ((select app_role()) = 'focalPoint' and not pending
			and (select true from request where request.id = attachment.request_id and request.status = 'awaitingEndorsement'))));

create policy take_back on attachment for delete to app_user using (
	pending and (select app_role()) = 'drafter' and state_iso3 = (select app_state())
	and (select true from request where request.id = attachment.request_id and request.status = 'clarification'));

alter table attachment_removal enable row level security;
alter table attachment_removal force row level security;
grant select, insert, delete on attachment_removal to app_user;
create policy read on attachment_removal for select to app_user using (
	(select app_system()) or state_iso3 = (select app_own_state()));
create policy add on attachment_removal for insert to app_user with check (
	removed_by_id = (select app_actor()) and (select app_role()) = 'drafter' and state_iso3 = (select app_state())
	and (select true from request where request.id = attachment_removal.request_id and request.status = 'clarification'
		and request.snapshot -> 'context' -> 'unlocked' ? 'attachments')
	and (select true from attachment where attachment.id = attachment_removal.attachment_id
		and attachment.request_id = attachment_removal.request_id and attachment.purpose = 'supporting'
		and not attachment.pending and attachment.left_at is null and attachment.delivery_id is null and attachment.message_id is null)
	and (replacement_id is null or (select true from attachment where attachment.id = attachment_removal.replacement_id
		and attachment.request_id = attachment_removal.request_id and attachment.pending)));
create policy remove on attachment_removal for delete to app_user using (
	(select app_system()) or ((select app_role()) = 'drafter' and state_iso3 = (select app_state())
		and (select true from request where request.id = attachment_removal.request_id and request.status = 'clarification')));
select guard_columns('attachment_removal');

-- == Edits of sections ==
-- Who saved which answers, and when, until the submission or the endorsed answers seal it in the audit trail.
alter table section_edit enable row level security;
alter table section_edit force row level security;
grant select, insert, delete on section_edit to app_user;
create policy read on section_edit for select to app_user using (
	(select app_system()) or state_iso3 = (select app_own_state()));
create policy add on section_edit for insert to app_user with check (
	edited_by_id = (select app_actor()) and (select app_role()) = 'drafter' and state_iso3 = (select app_state()) and app_is_now(at)
	and (select true from request where request.id = section_edit.request_id and request.state_iso3 = section_edit.state_iso3
		and request.status in ('draft', 'clarification')));
create policy remove on section_edit for delete to app_user using ((select app_system()));
select guard_columns('section_edit');
