-- CreateEnum
CREATE TYPE "AttachmentStatus" AS ENUM ('waiting', 'clean', 'refused');

-- CreateTable
CREATE TABLE "removed_need" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "kind" "Kind" NOT NULL,
    "title" TEXT NOT NULL,
    "kept" JSONB NOT NULL,
    "removed_by_id" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "removed_need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "classification" "Classification" NOT NULL,
    "status" "AttachmentStatus" NOT NULL,
    "reason" TEXT,
    "storage_key" TEXT NOT NULL,
    "uploaded_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "filing_version" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "filing_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt" (
    "reference" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ NOT NULL,
    "key_id" TEXT NOT NULL,
    "jws" TEXT NOT NULL,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("reference")
);

-- CreateTable
CREATE TABLE "signing_key" (
    "id" TEXT NOT NULL,
    "public_key" JSONB NOT NULL,
    "since" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "removed_need_request_id_idx" ON "removed_need"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_storage_key_key" ON "attachment"("storage_key");

-- CreateIndex
CREATE INDEX "attachment_request_id_idx" ON "attachment"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "filing_version_request_id_number_key" ON "filing_version"("request_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_request_id_key" ON "receipt"("request_id");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "filing_version" ADD CONSTRAINT "filing_version_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who may see and change what: the same rules as for the request each belongs to.
do $$ declare name text; begin
	foreach name in array array['removed_need', 'attachment', 'filing_version', 'receipt', 'signing_key'] loop
		execute format('alter table %I enable row level security; alter table %I force row level security', name, name);
	end loop;
end $$;

grant select, insert on removed_need, attachment, filing_version, receipt, signing_key to app_user;
grant update (status, reason, classification) on attachment to app_user;
grant delete on removed_need, attachment to app_user;

create function app_drafting(iso3 text, of_request text) returns boolean language sql stable as $$
	select app_role() = 'drafter' and iso3 = app_state()
		and exists (select from request where request.id = of_request and request.status = 'draft') $$;

create policy read on removed_need for select to app_user using (
	app_system() or (app_role() = 'drafter' and state_iso3 = app_state()));
create policy add on removed_need for insert to app_user with check (app_drafting(state_iso3, request_id) and removed_by_id = app_actor());
create policy remove on removed_need for delete to app_user using (app_system() or app_drafting(state_iso3, request_id));

create policy read on attachment for select to app_user using (
	app_system()
	or app_of_state(state_iso3)
	or (status = 'clean' and app_reviewing() and exists (select from request where request.id = attachment.request_id)));
-- A drafter attaches to a draft; the focal point adds the signed letter to what is to be endorsed.
create policy add on attachment for insert to app_user with check (
	uploaded_by_id = app_actor() and (app_drafting(state_iso3, request_id)
		or (app_role() = 'focalPoint' and state_iso3 = app_state()
			and exists (select from request where request.id = attachment.request_id and request.status = 'awaitingEndorsement'))));
create policy change on attachment for update to app_user
	using (app_system() or app_drafting(state_iso3, request_id)) with check (app_system() or app_drafting(state_iso3, request_id));
create policy remove on attachment for delete to app_user using (
	app_system() or app_drafting(state_iso3, request_id)
	or (app_role() = 'focalPoint' and uploaded_by_id = app_actor()
		and exists (select from request where request.id = attachment.request_id and request.status = 'awaitingEndorsement')));

-- Only the scan itself says that a file is clean or refused.
create function attachment_verdict() returns trigger language plpgsql as $$ begin
	if (new.status is distinct from old.status or new.reason is distinct from old.reason) and not app_system() then
		raise exception 'only a scan changes the verdict on a file' using errcode = '42501';
	end if;
	return new;
end $$;
create trigger attachment_verdict before update on attachment for each row execute function attachment_verdict();

create policy read on filing_version for select to app_user using (
	app_system()
	or app_of_state(state_iso3)
	or (cause = 'submitted' and app_reviewing() and exists (select from request where request.id = filing_version.request_id)));
create policy add on filing_version for insert to app_user with check (app_system());

create policy read on receipt for select to app_user using (
	app_system()
	or app_of_state(state_iso3)
	or (app_reviewing() and exists (select from request where request.id = receipt.request_id)));
create policy add on receipt for insert to app_user with check (app_system());

create policy read on signing_key for select to app_user using (true);
create policy add on signing_key for insert to app_user with check (app_system());

-- Answers written before the form had all of its fields move to where they are asked for now.
-- The owner of the tables is under their policies too, so these step aside for as long as it takes.
alter table need no force row level security;
alter table request no force row level security;
update need set answers = jsonb_set(answers, '{need}', (answers->'need') - 'indicator' - 'indicatorUnit' - 'baseline' - 'target'
	|| jsonb_build_object('indicators', jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
		'indicator', answers->'need'->'indicator', 'unit', answers->'need'->'indicatorUnit',
		'baseline', answers->'need'->'baseline', 'target', answers->'need'->'target')))))
	where answers->'need' ? 'indicator';
update need set answers = jsonb_set(answers, '{need}', (answers->'need') - 'locations' || jsonb_build_object('places',
		(select coalesce(jsonb_agg(jsonb_build_object('place', trim(part))), '[]') from regexp_split_to_table(answers->'need'->>'locations', '\n') as part where trim(part) <> '')))
	where jsonb_typeof(answers->'need'->'locations') = 'string';
update need set answers = jsonb_set(answers, '{need,persons}', to_jsonb(
		coalesce((answers->'need'->>'women')::int, 0) + coalesce((answers->'need'->>'men')::int, 0) + coalesce((answers->'need'->>'notStated')::int, 0)))
	where jsonb_typeof(answers->'need'->'women') = 'number' and jsonb_typeof(answers->'need'->'men') = 'number'
		and coalesce(jsonb_typeof(answers->'need'->'notStated'), 'number') = 'number';
update need set answers = jsonb_set(answers, '{equipment}', (answers->'equipment') - 'dataProtection'
		|| jsonb_build_object('dataLaw', answers->'equipment'->'dataProtection'))
	where answers->'equipment' ? 'dataProtection';
update request set answers = jsonb_set(answers, '{rights,conductText}', answers->'rights'->'conduct') #- '{rights,conduct}'
	where jsonb_typeof(answers->'rights'->'conduct') = 'string';
alter table need force row level security;
alter table request force row level security;
