-- CreateEnum
CREATE TYPE "AllocationStatus" AS ENUM ('queued', 'running', 'proposed', 'confirmed', 'dropped', 'failed');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('female', 'male', 'notStated');

-- CreateEnum
CREATE TYPE "NomineeStatus" AS ENUM ('nominated', 'confirmed', 'reserve', 'notConfirmed', 'withdrawn');

-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "about" TEXT,
ADD COLUMN     "delivery_id" TEXT;

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "donors" TEXT[],
ADD COLUMN     "next_on" DATE,
ADD COLUMN     "next_what" TEXT;

-- AlterTable
ALTER TABLE "need" ADD COLUMN     "allocated" INTEGER,
ADD COLUMN     "priority" DOUBLE PRECISION,
ADD COLUMN     "priority_round" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "programme"
ADD COLUMN     "budget" INTEGER,
ADD COLUMN     "contributions" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "cost_per_unit" INTEGER,
ADD COLUMN     "currency" TEXT,
ADD COLUMN     "deputy_id" TEXT,
ADD COLUMN     "donors" TEXT[],
ADD COLUMN     "evaluation_plan" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "iati_id" TEXT,
ADD COLUMN     "implementing_entity" TEXT NOT NULL DEFAULT 'UNODC',
ADD COLUMN     "oda_only" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "prerequisites" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "region_earmarked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "requires_trainers" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reserve_release_on" DATE,
ADD COLUMN     "reserve_share" INTEGER,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "reservation" ADD COLUMN     "amount" INTEGER,
ADD COLUMN     "cohort_id" TEXT;

-- CreateTable
CREATE TABLE "cohort" (
    "id" TEXT NOT NULL,
    "programme_id" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "language" TEXT,

    CONSTRAINT "cohort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "priority_score" (
    "id" TEXT NOT NULL,
    "need_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "officer_id" TEXT NOT NULL,
    "scores" JSONB NOT NULL,
    "weights" JSONB NOT NULL,
    "total" DOUBLE PRECISION NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "priority_score_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "allocation_run" (
    "id" TEXT NOT NULL,
    "scope" JSONB NOT NULL,
    "status" "AllocationStatus" NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "stage" TEXT,
    "inputs" JSONB,
    "settings" JSONB,
    "solver" JSONB,
    "outcome" JSONB,
    "hash" TEXT,
    "error" TEXT,
    "reason" TEXT,
    "started_by_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "confirmed_by_id" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "allocation_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "allocation_line" (
    "id" TEXT NOT NULL,
    "run_id" TEXT NOT NULL,
    "need_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "programme_id" TEXT,
    "quantity" INTEGER NOT NULL,
    "explanation" JSONB NOT NULL,
    "departure" JSONB,
    "outcome" JSONB,

    CONSTRAINT "allocation_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bundle" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "kind" "Kind" NOT NULL,
    "language" TEXT,
    "programme_id" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "made_by_id" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "bundle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bundled_need" (
    "bundle_id" TEXT NOT NULL,
    "need_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ NOT NULL,
    "left_at" TIMESTAMPTZ,

    CONSTRAINT "bundled_need_pkey" PRIMARY KEY ("bundle_id","need_id")
);

-- CreateTable
CREATE TABLE "indicator_reading" (
    "id" TEXT NOT NULL,
    "need_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "delivery_id" TEXT,
    "position" INTEGER NOT NULL,
    "reached" TEXT NOT NULL,
    "measured_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "indicator_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course" (
    "delivery_id" TEXT NOT NULL,
    "cohort_id" TEXT,
    "plan" TEXT NOT NULL DEFAULT '',
    "budget" JSONB NOT NULL DEFAULT '[]',
    "currency" TEXT,
    "days" TEXT[],
    "pass_mark" INTEGER NOT NULL DEFAULT 60,
    "satisfaction" INTEGER[],
    "revision" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "course_pkey" PRIMARY KEY ("delivery_id")
);

-- CreateTable
CREATE TABLE "nominee" (
    "id" TEXT NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sex" "Sex" NOT NULL,
    "post" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "language" TEXT,
    "email" TEXT,
    "supervisor" TEXT,
    "status" "NomineeStatus" NOT NULL DEFAULT 'nominated',
    "remark" TEXT NOT NULL DEFAULT '',
    "vetted_by_id" TEXT,
    "vetted_at" TIMESTAMPTZ,
    "pre_test" INTEGER,
    "post_test" INTEGER,
    "position" INTEGER NOT NULL,
    "nominated_at" TIMESTAMPTZ NOT NULL,
    "erased_at" TIMESTAMPTZ,

    CONSTRAINT "nominee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "nominee_id" TEXT NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "present" BOOLEAN NOT NULL,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("nominee_id","day")
);

-- CreateTable
CREATE TABLE "certificate" (
    "id" TEXT NOT NULL,
    "nominee_id" TEXT NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,
    "reason" TEXT,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "learner_follow_up" (
    "nominee_id" TEXT NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "still_in_post" BOOLEAN NOT NULL,
    "applying" BOOLEAN NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "learner_follow_up_pkey" PRIMARY KEY ("nominee_id","by")
);

-- CreateTable
CREATE TABLE "equipment_line" (
    "id" TEXT NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "description" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit_price" INTEGER,
    "serialised" BOOLEAN NOT NULL DEFAULT true,
    "ok" INTEGER,
    "short" INTEGER,
    "damaged" INTEGER,
    "remarks" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "equipment_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "equipment_item" (
    "id" TEXT NOT NULL,
    "line_id" TEXT NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "serial_number" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "equipment_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "equipment_check" (
    "line_id" TEXT NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "present" INTEGER NOT NULL,
    "working" INTEGER NOT NULL,
    "used" INTEGER NOT NULL,
    "maintained" INTEGER NOT NULL,
    "remarks" TEXT NOT NULL DEFAULT '',
    "checked_on" DATE NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "equipment_check_pkey" PRIMARY KEY ("line_id","month")
);

-- CreateTable
CREATE TABLE "shipment" (
    "id" TEXT NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "carrier" TEXT NOT NULL DEFAULT '',
    "waybill" TEXT NOT NULL,
    "insurance" TEXT NOT NULL DEFAULT '',
    "shipped_on" DATE NOT NULL,
    "arrives_on" DATE NOT NULL,
    "port" TEXT,
    "at_customs_on" DATE,
    "exemption" TEXT,
    "cleared_on" DATE,
    "free_days" INTEGER,
    "charge_per_day" INTEGER,
    "currency" TEXT,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "shipment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handover" (
    "delivery_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "conditions" TEXT NOT NULL DEFAULT '',
    "office_name" TEXT NOT NULL,
    "office_title" TEXT NOT NULL,
    "office_signed_by" TEXT NOT NULL,
    "office_signed_at" TIMESTAMPTZ NOT NULL,
    "state_name" TEXT,
    "state_title" TEXT,
    "state_signed_by" TEXT,
    "state_signed_at" TIMESTAMPTZ,
    "sha256" TEXT,

    CONSTRAINT "handover_pkey" PRIMARY KEY ("delivery_id")
);

-- CreateTable
CREATE TABLE "advisory_draft" (
    "id" TEXT NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "shared_at" TIMESTAMPTZ NOT NULL,
    "shared_by" TEXT NOT NULL,
    "comments" TEXT,
    "answered_at" TIMESTAMPTZ,
    "accepted" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "advisory_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expert_day" (
    "id" TEXT NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "half_days" INTEGER NOT NULL,
    "expert" TEXT NOT NULL,
    "work" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "expert_day_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,
    "read_at" TIMESTAMPTZ,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "cohort_programme_id_starts_on_idx" ON "cohort"("programme_id", "starts_on");

-- CreateIndex
CREATE INDEX "priority_score_request_id_idx" ON "priority_score"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "priority_score_need_id_round_officer_id_key" ON "priority_score"("need_id", "round", "officer_id");

-- CreateIndex
CREATE INDEX "allocation_run_started_at_idx" ON "allocation_run"("started_at");

-- CreateIndex
CREATE INDEX "allocation_line_need_id_idx" ON "allocation_line"("need_id");

-- CreateIndex
CREATE UNIQUE INDEX "allocation_line_run_id_need_id_key" ON "allocation_line"("run_id", "need_id");

-- CreateIndex
CREATE INDEX "bundled_need_need_id_idx" ON "bundled_need"("need_id");

-- CreateIndex
CREATE INDEX "indicator_reading_need_id_position_recorded_at_idx" ON "indicator_reading"("need_id", "position", "recorded_at");

-- CreateIndex
CREATE INDEX "nominee_delivery_id_position_idx" ON "nominee"("delivery_id", "position");

-- CreateIndex
CREATE INDEX "attendance_delivery_id_idx" ON "attendance"("delivery_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_nominee_id_key" ON "certificate"("nominee_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_number_key" ON "certificate"("number");

-- CreateIndex
CREATE INDEX "certificate_delivery_id_idx" ON "certificate"("delivery_id");

-- CreateIndex
CREATE INDEX "learner_follow_up_delivery_id_idx" ON "learner_follow_up"("delivery_id");

-- CreateIndex
CREATE UNIQUE INDEX "equipment_line_delivery_id_position_key" ON "equipment_line"("delivery_id", "position");

-- CreateIndex
CREATE INDEX "equipment_item_serial_number_idx" ON "equipment_item"("serial_number");

-- CreateIndex
CREATE UNIQUE INDEX "equipment_item_delivery_id_serial_number_key" ON "equipment_item"("delivery_id", "serial_number");

-- CreateIndex
CREATE INDEX "equipment_check_delivery_id_idx" ON "equipment_check"("delivery_id");

-- CreateIndex
CREATE UNIQUE INDEX "shipment_delivery_id_position_key" ON "shipment"("delivery_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "handover_number_key" ON "handover"("number");

-- CreateIndex
CREATE UNIQUE INDEX "advisory_draft_delivery_id_number_key" ON "advisory_draft"("delivery_id", "number");

-- CreateIndex
CREATE INDEX "expert_day_delivery_id_day_idx" ON "expert_day"("delivery_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_person_id_idx" ON "calendar_feed"("person_id");

-- CreateIndex
CREATE INDEX "attachment_delivery_id_idx" ON "attachment"("delivery_id");

-- CreateIndex
CREATE INDEX "delivery_programme_id_idx" ON "delivery"("programme_id");

-- CreateIndex
CREATE INDEX "delivery_next_on_id_idx" ON "delivery"("next_on", "id");

-- CreateIndex
CREATE INDEX "delivery_updated_at_id_idx" ON "delivery"("updated_at", "id");

-- CreateIndex
CREATE INDEX "delivery_opened_at_id_idx" ON "delivery"("opened_at", "id");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priority_score" ADD CONSTRAINT "priority_score_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation_line" ADD CONSTRAINT "allocation_line_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "allocation_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation_line" ADD CONSTRAINT "allocation_line_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bundled_need" ADD CONSTRAINT "bundled_need_bundle_id_fkey" FOREIGN KEY ("bundle_id") REFERENCES "bundle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bundled_need" ADD CONSTRAINT "bundled_need_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_reading" ADD CONSTRAINT "indicator_reading_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominee" ADD CONSTRAINT "nominee_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_nominee_id_fkey" FOREIGN KEY ("nominee_id") REFERENCES "nominee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_nominee_id_fkey" FOREIGN KEY ("nominee_id") REFERENCES "nominee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learner_follow_up" ADD CONSTRAINT "learner_follow_up_nominee_id_fkey" FOREIGN KEY ("nominee_id") REFERENCES "nominee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equipment_line" ADD CONSTRAINT "equipment_line_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equipment_item" ADD CONSTRAINT "equipment_item_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "equipment_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equipment_check" ADD CONSTRAINT "equipment_check_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "equipment_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment" ADD CONSTRAINT "shipment_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advisory_draft" ADD CONSTRAINT "advisory_draft_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expert_day" ADD CONSTRAINT "expert_day_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A programme can have several donors, each with an earmark; those known so far are carried over.
drop policy read on delivery;
create policy read on delivery for select to app_user using (
	app_system()
	or app_of_state(state_iso3)
	or (app_role() = 'programmeManager' and manager_id = any (app_identities()))
	or (app_reviewing() and exists (select from request where request.id = delivery.request_id))
	or (app_role() = 'donor' and app_donor() = any (donors)));
drop policy read on programme;
create policy read on programme for select to app_user using (
	app_system() or app_office()
	or (app_role() = 'donor' and app_donor() = any (donors))
	or (app_role() in ('drafter', 'focalPoint', 'mission') and (
		exists (select from need where need.programme_id = programme.id and need.state_iso3 = app_state() and need.status <> 'proposed')
		or exists (select from delivery where delivery.programme_id = programme.id and delivery.state_iso3 = app_state()))));
drop policy change on programme;
create policy change on programme for update to app_user
	using (app_system() or (app_role() = 'programmeManager' and (manager_id = any (app_identities()) or deputy_id = any (app_identities()))))
	with check (app_system() or (app_role() = 'programmeManager' and (manager_id = any (app_identities()) or deputy_id = any (app_identities()))));
-- The owner is bound by the policies as well, and none of them lets it in.
alter table programme no force row level security;
alter table delivery no force row level security;
update programme set donors = case when donor is null then '{}' else array[donor] end,
	contributions = case when donor is null then '[]'::jsonb
		else jsonb_build_array(jsonb_build_object('donor', donor, 'amount', null, 'earmark', '', 'excludedCountries', '[]'::jsonb)) end;
update delivery set donors = case when donor is null then '{}' else array[donor] end;
alter table programme drop column donor;
alter table delivery drop column donor;
alter table programme force row level security;

-- The policies of a delivery say who follows it and who works on it; what belongs to it follows them.
create function app_follows(of_delivery text) returns boolean language sql stable as $$
	select app_system() or (app_role() <> 'donor' and exists (select from delivery where delivery.id = of_delivery)) $$;
create function app_works_on(of_delivery text) returns boolean language sql stable as $$
	select app_system() or exists (select from delivery where delivery.id = of_delivery
		and (app_filing_for(delivery.state_iso3) or (app_role() = 'programmeManager' and manager_id = any (app_identities())))) $$;
create function app_manages(of_delivery text) returns boolean language sql stable as $$
	select app_system() or (app_role() = 'programmeManager'
		and exists (select from delivery where delivery.id = of_delivery and manager_id = any (app_identities()))) $$;
create function app_manages_programme(of_programme text) returns boolean language sql stable as $$
	select app_system() or (app_role() = 'programmeManager' and exists (select from programme where programme.id = of_programme
		and (manager_id = any (app_identities()) or deputy_id = any (app_identities())))) $$;

-- What a delivery was told in numbers so far becomes rows: people without names, one line for all goods.
insert into nominee (id, delivery_id, request_id, state_iso3, name, sex, post, unit, status, position, nominated_at)
select gen_random_uuid()::text, id, request_id, state_iso3, '', sex::"Sex", '', '',
	(case when record ? 'confirmParticipants' then 'confirmed' else 'nominated' end)::"NomineeStatus",
	row_number() over (partition by id order by sex, number), updated_at
from (
	select delivery.id, request_id, state_iso3, record, updated_at, sex, number
	from delivery
	cross join (values ('female', 'women'), ('male', 'men'), ('notStated', 'notStated')) as told (sex, field)
	cross join lateral generate_series(1, coalesce((coalesce(record->'confirmParticipants', record->'nominate')->>field)::int, 0)) as number
	where kind = 'training') as people;
insert into equipment_line (id, delivery_id, request_id, state_iso3, position, description, unit, quantity, serialised, ok, short, damaged)
select gen_random_uuid()::text, id, request_id, state_iso3, 1, left(record->'shareSpecification'->>'specification', 1500), '', quantity, false,
	(record->'recordInspection'->>'ok')::int, (record->'recordInspection'->>'short')::int, (record->'recordInspection'->>'damaged')::int
from delivery where kind = 'equipment' and record ? 'shareSpecification';
insert into equipment_check (line_id, delivery_id, month, present, working, used, maintained, remarks, checked_on, recorded_by, recorded_at)
select equipment_line.id, delivery.id, month, (told->>'present')::int, (told->>'working')::int, (told->>'used')::int, (told->>'maintained')::int,
	coalesce(told->>'remarks', ''), (told->>'at')::timestamptz::date, delivery.manager_id, (told->>'at')::timestamptz
from delivery join equipment_line on equipment_line.delivery_id = delivery.id
	cross join (values (6), (12)) as months (month)
	cross join lateral (select record->('recordCheck' || month) as told) as checks
where told is not null;
insert into shipment (id, delivery_id, request_id, state_iso3, position, waybill, shipped_on, arrives_on, port, at_customs_on, exemption, cleared_on, updated_at)
select gen_random_uuid()::text, id, request_id, state_iso3, 1, record->'ship'->>'waybill', (record->'ship'->>'shippedOn')::date,
	(record->'ship'->>'arrivesOn')::date, record->'arriveAtCustoms'->>'port', (record->'arriveAtCustoms'->>'at')::timestamptz::date,
	nullif(coalesce(record->'confirmArrival'->>'exemption', record->'releaseFromCustoms'->>'exemption'), ''),
	(record->'confirmArrival'->>'receivedOn')::date, updated_at
from delivery where kind = 'equipment' and record ? 'ship';
insert into course (delivery_id, satisfaction, days, updated_at)
select id, '{}', '{}', updated_at from delivery where kind = 'training';
-- What is planned next, by the dates told so far; the next step of each works it out anew.
update delivery set (next_on, next_what) = (
	select due, what from (values
		('planning specification terms', 'start', (opened_at + interval '182 days')::date),
		('nominating nominated participantsConfirmed', 'course', coalesce(record->'reschedule'->>'startsOn', record->'callForNominations'->>'startsOn')::date),
		('inSession', 'course', coalesce(record->'reschedule'->>'endsOn', record->'callForNominations'->>'endsOn')::date),
		('contracted', 'expected', (record->'contract'->>'expectedOn')::date),
		('shipped', 'arrival', (record->'ship'->>'arrivesOn')::date),
		('handedOver installed', 'checkSix', ((record->'signHandover'->>'at')::timestamptz + interval '182 days')::date),
		('underWay draftShared', 'mission', (record->'shareTerms'->>'endsOn')::date),
		('followUp', 'followUp', ((record->'confirmReceipt'->>'at')::timestamptz + interval '182 days')::date),
		('followUp', 'adoption', (record->'startFollowUp'->>'reviewOn')::date)) as planned (states, what, due)
	where status::text = any (string_to_array(states, ' ')) and due is not null limit 1);
-- The one draft that each advice was known by becomes the first in its ledger, with what the State said of it.
insert into advisory_draft (id, delivery_id, request_id, state_iso3, number, title, summary, shared_at, shared_by, comments, answered_at, accepted)
select gen_random_uuid()::text, id, request_id, state_iso3, 1, left(told->>'summary', 150), told->>'summary', (told->>'at')::timestamptz, manager_id,
	nullif(coalesce(answer->>'comments', answer->>'comment'), ''), (answer->>'at')::timestamptz, final is not null
from delivery
	cross join lateral (select record->'shareDraft' as told, record->'acceptFinal' as final) as shared
	cross join lateral (select case when final is not null then final
		when record->'returnDraft'->>'at' >= told->>'at' then record->'returnDraft' end as answer) as answers
where kind = 'advisory' and told is not null;

alter table delivery force row level security;

do $$ declare name text; begin
	foreach name in array array['cohort', 'priority_score', 'allocation_run', 'allocation_line', 'bundle', 'bundled_need', 'indicator_reading', 'course', 'nominee',
		'attendance', 'certificate', 'learner_follow_up', 'equipment_line', 'equipment_item', 'equipment_check', 'shipment', 'handover', 'advisory_draft', 'expert_day', 'calendar_feed'] loop
		execute format('alter table %I enable row level security; alter table %I force row level security', name, name);
	end loop;
end $$;

grant select, insert on cohort, priority_score, allocation_run, allocation_line, bundle, bundled_need, indicator_reading, course, nominee,
	attendance, certificate, learner_follow_up, equipment_line, equipment_item, equipment_check, shipment, handover, advisory_draft, expert_day, calendar_feed to app_user;
grant update on cohort, allocation_run, allocation_line, course, nominee, attendance, learner_follow_up, equipment_line, equipment_check, shipment, handover, advisory_draft, expert_day to app_user;
grant delete on cohort, priority_score, nominee, attendance, equipment_line, equipment_item, expert_day to app_user;
grant update (scores, weights, total, submitted_at) on priority_score to app_user;
grant update (programme_id, ended_at, note) on bundle to app_user;
grant update (left_at) on bundled_need to app_user;
grant update (revoked_at, reason) on certificate to app_user;
grant update (revoked_at, read_at) on calendar_feed to app_user;

-- The cohorts of a programme are seen with it.
create policy read on cohort for select to app_user using (app_system() or exists (select from programme where programme.id = cohort.programme_id));
create policy add on cohort for insert to app_user with check (app_manages_programme(programme_id));
create policy change on cohort for update to app_user using (app_manages_programme(programme_id)) with check (app_manages_programme(programme_id));
create policy remove on cohort for delete to app_user using (app_manages_programme(programme_id));

-- Blind: until a round is settled, every officer sees only their own scores.
create policy read on priority_score for select to app_user using (
	app_system() or (app_reviewing() and (officer_id = app_actor()
		or exists (select from need where need.id = priority_score.need_id
			and (need.priority is not null or need.priority_round > priority_score.round)))));
create policy add on priority_score for insert to app_user with check (
	app_system() or (app_role() in ('triageOfficer', 'caseOfficer', 'headquartersApprover') and officer_id = app_actor()
		and exists (select from need where need.id = priority_score.need_id and need.priority is null and need.priority_round = round)));
create policy change on priority_score for update to app_user
	using (app_system() or (officer_id = app_actor() and exists (select from need where need.id = priority_score.need_id and need.priority is null and need.priority_round = round)))
	with check (app_system() or (officer_id = app_actor() and exists (select from need where need.id = priority_score.need_id and need.priority is null and need.priority_round = round)));
create policy remove on priority_score for delete to app_user using (app_system());

create policy read on allocation_run for select to app_user using (app_system() or app_reviewing());
create policy add on allocation_run for insert to app_user with check (
	app_system() or (app_role() in ('triageOfficer', 'headquartersApprover') and started_by_id = app_actor()));
create policy change on allocation_run for update to app_user
	using (app_system() or app_role() in ('triageOfficer', 'headquartersApprover')) with check (app_system() or app_role() in ('triageOfficer', 'headquartersApprover'));
create policy read on allocation_line for select to app_user using (
	app_system() or (app_reviewing() and exists (select from need where need.id = allocation_line.need_id)));
create policy add on allocation_line for insert to app_user with check (app_system());
create policy change on allocation_line for update to app_user
	using (app_system() or app_role() in ('triageOfficer', 'headquartersApprover')) with check (app_system() or app_role() in ('triageOfficer', 'headquartersApprover'));

-- A State is never told with which other States its need is bundled.
create policy read on bundle for select to app_user using (app_system() or app_reviewing());
create policy add on bundle for insert to app_user with check (
	app_system() or (app_role() in ('triageOfficer', 'caseOfficer', 'headquartersApprover') and made_by_id = app_actor()));
create policy change on bundle for update to app_user
	using (app_system() or app_role() in ('triageOfficer', 'caseOfficer', 'headquartersApprover'))
	with check (app_system() or app_role() in ('triageOfficer', 'caseOfficer', 'headquartersApprover'));
-- Needs of confidential requests are put beside those of others by triage and headquarters alone.
create function app_bundles(of_need text) returns boolean language sql stable as $$
	select exists (select from need join request on request.id = need.request_id
		where need.id = of_need and (app_role() in ('triageOfficer', 'headquartersApprover') or request.classification <> 'CONFIDENTIAL')) $$;
create policy read on bundled_need for select to app_user using (app_system() or (app_reviewing() and app_bundles(need_id)));
create policy add on bundled_need for insert to app_user with check (
	app_system() or (app_role() in ('triageOfficer', 'caseOfficer', 'headquartersApprover') and app_bundles(need_id)));
create policy change on bundled_need for update to app_user
	using (app_system() or (app_role() in ('triageOfficer', 'caseOfficer', 'headquartersApprover') and app_bundles(need_id)))
	with check (app_system() or (app_role() in ('triageOfficer', 'caseOfficer', 'headquartersApprover') and app_bundles(need_id)));

-- What was reached is recorded by those who work on the need, and stays.
create policy read on indicator_reading for select to app_user using (app_system() or exists (select from need where need.id = indicator_reading.need_id));
create policy add on indicator_reading for insert to app_user with check (
	app_system() or (recorded_by = app_actor()
		and exists (select from need where need.id = indicator_reading.need_id and need.state_iso3 = indicator_reading.state_iso3)
		and (app_filing_for(state_iso3)
		or (app_role() = 'programmeManager' and delivery_id is not null and app_manages(delivery_id)))));

create policy read on course for select to app_user using (app_follows(delivery_id));
create policy add on course for insert to app_user with check (app_manages(delivery_id));
create policy change on course for update to app_user using (app_manages(delivery_id)) with check (app_manages(delivery_id));

-- Who the learners are, only the State and the manager of the programme know; everybody else counts them.
do $$ declare name text; begin
	foreach name in array array['nominee', 'attendance', 'certificate', 'learner_follow_up'] loop
		execute format('create policy read on %I for select to app_user using (app_works_on(delivery_id))', name);
	end loop;
end $$;
create policy add on nominee for insert to app_user with check (app_works_on(delivery_id));
create policy change on nominee for update to app_user using (app_works_on(delivery_id)) with check (app_works_on(delivery_id));
create policy remove on nominee for delete to app_user using (app_works_on(delivery_id));
create policy add on attendance for insert to app_user with check (app_manages(delivery_id));
create policy change on attendance for update to app_user using (app_manages(delivery_id)) with check (app_manages(delivery_id));
create policy remove on attendance for delete to app_user using (app_manages(delivery_id));
create policy add on certificate for insert to app_user with check (app_manages(delivery_id));
-- One that was taken back stays so.
create policy change on certificate for update to app_user using (app_manages(delivery_id) and revoked_at is null) with check (app_manages(delivery_id));
create policy add on learner_follow_up for insert to app_user with check (app_works_on(delivery_id));
create policy change on learner_follow_up for update to app_user using (app_works_on(delivery_id)) with check (app_works_on(delivery_id));

do $$ declare name text; begin
	foreach name in array array['equipment_line', 'equipment_item', 'equipment_check', 'shipment', 'handover', 'advisory_draft', 'expert_day'] loop
		execute format('create policy read on %I for select to app_user using (app_follows(delivery_id))', name);
		execute format('create policy add on %I for insert to app_user with check (app_manages(delivery_id))', name);
	end loop;
	foreach name in array array['equipment_line', 'equipment_check', 'expert_day'] loop
		execute format('create policy change on %I for update to app_user using (app_manages(delivery_id)) with check (app_manages(delivery_id))', name);
	end loop;
	-- The State answers a draft and names the paper that frees the goods of duties.
	foreach name in array array['shipment', 'advisory_draft'] loop
		execute format('create policy change on %I for update to app_user using (app_works_on(delivery_id)) with check (app_works_on(delivery_id))', name);
	end loop;
	foreach name in array array['equipment_line', 'equipment_item', 'expert_day'] loop
		execute format('create policy remove on %I for delete to app_user using (app_manages(delivery_id))', name);
	end loop;
end $$;

-- Its second signature comes with the step of the delivery; what was signed is changed by nobody.
create policy change on handover for update to app_user using (app_system()) with check (app_system());

create policy read on calendar_feed for select to app_user using (app_system() or person_id = app_actor());
create policy add on calendar_feed for insert to app_user with check (app_system() or person_id = app_actor());
create policy change on calendar_feed for update to app_user using (app_system() or person_id = app_actor()) with check (app_system() or person_id = app_actor());

-- Files of a delivery: those who follow it read them, those who work on it add them; nobody takes one back.
create policy read_of_delivery on attachment for select to app_user using (
	delivery_id is not null and ((status = 'clean' and app_follows(delivery_id)) or uploaded_by_id = app_actor()));
create policy add_to_delivery on attachment for insert to app_user with check (
	delivery_id is not null and uploaded_by_id = app_actor() and app_works_on(delivery_id));

-- The history of a programme is read by the whole office.
create policy read_programmes on audit_entry for select to app_user using (app_office() and request_id is null and type like 'programme.%');
create index audit_entry_programme on audit_entry ((event->>'programmeId'), position) where type like 'programme.%';

-- Whatever code asks for it: nothing is promised twice. Taken with the programme's row in hand, so that two at once are
-- counted one after the other; with the sight of the system, since a manager does not see what all others hold.
create function keep_within_room() returns trigger language plpgsql as $$
declare room record; taken record; speaker text := current_setting('app.role', true);
begin
	perform set_config('app.role', 'system', true);
	select capacity, maximum_per_state, budget into room from programme where id = new.programme_id for update;
	select coalesce(sum(quantity), 0) as quantity, coalesce(sum(amount), 0) as amount,
		coalesce(sum(quantity) filter (where state_iso3 = new.state_iso3), 0) as of_state,
		coalesce(sum(quantity) filter (where cohort_id = new.cohort_id), 0) as in_cohort
	into taken from reservation where programme_id = new.programme_id and released_at is null;
	if taken.quantity > room.capacity or taken.of_state > room.maximum_per_state or taken.amount > room.budget
		or taken.in_cohort > (select seats from cohort where id = new.cohort_id) then
		raise exception 'programme % has no room for reservation %', new.programme_id, new.id using errcode = '23514', constraint = 'keep_within_room';
	end if;
	perform set_config('app.role', coalesce(speaker, ''), true);
	return null;
end $$;
create constraint trigger keep_within_room after insert on reservation for each row
	when (new.released_at is null) execute function keep_within_room();
create constraint trigger keep_within_room_grown after update of quantity, amount, cohort_id, programme_id, released_at on reservation for each row
	when (new.released_at is null and (old.released_at is not null or new.quantity > old.quantity or coalesce(new.amount, 0) > coalesce(old.amount, 0)
		or new.cohort_id is distinct from old.cohort_id or new.programme_id <> old.programme_id))
	execute function keep_within_room();

-- Nor is room taken away that somebody holds.
create function keep_held_room() returns trigger language plpgsql as $$
declare speaker text := current_setting('app.role', true);
begin
	perform set_config('app.role', 'system', true);
	if exists (select from reservation where programme_id = new.id and released_at is null
		having sum(quantity) > new.capacity or coalesce(sum(amount), 0) > new.budget) then
		raise exception 'programme % holds more', new.id using errcode = '23514', constraint = 'keep_held_room';
	end if;
	perform set_config('app.role', coalesce(speaker, ''), true);
	return null;
end $$;
create constraint trigger keep_held_room after update of capacity, budget on programme for each row
	when (new.capacity < old.capacity or (new.budget is not null and (old.budget is null or new.budget < old.budget))) execute function keep_held_room();

create function keep_held_seats() returns trigger language plpgsql as $$
declare least bigint; speaker text := current_setting('app.role', true);
begin
	perform set_config('app.role', 'system', true);
	perform 1 from programme where id = old.programme_id for update;
	select coalesce(sum(quantity), 0) into least from reservation where cohort_id = old.id and released_at is null;
	if (tg_op = 'DELETE' and least > 0) or (tg_op = 'UPDATE' and least > new.seats) then
		raise exception 'cohort % holds more', old.id using errcode = '23514', constraint = 'keep_held_seats';
	end if;
	perform set_config('app.role', coalesce(speaker, ''), true);
	return coalesce(new, old);
end $$;
-- Before: taking a cohort out clears it from what was held in it.
create trigger keep_held_seats before update of seats on cohort for each row when (new.seats < old.seats) execute function keep_held_seats();
create trigger keep_held_seats_removed before delete on cohort for each row execute function keep_held_seats();

-- A donor learns of the deliveries it pays for, except those of confidential requests; of the request itself it sees nothing.
create function app_open_to_donors(of_request text) returns boolean language plpgsql as $$
declare speaker text := current_setting('app.role', true); open boolean;
begin
	perform set_config('app.role', 'system', true);
	select classification <> 'CONFIDENTIAL' into open from request where id = of_request;
	perform set_config('app.role', coalesce(speaker, ''), true);
	return coalesce(open, false);
end $$;
drop policy read on delivery;
create policy read on delivery for select to app_user using (
	app_system()
	or app_of_state(state_iso3)
	or (app_role() = 'programmeManager' and manager_id = any (app_identities()))
	or (app_reviewing() and exists (select from request where request.id = delivery.request_id))
	or (app_role() = 'donor' and app_donor() = any (donors) and app_open_to_donors(request_id)));
