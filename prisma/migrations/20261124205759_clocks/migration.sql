-- CreateEnum
CREATE TYPE "Party" AS ENUM ('state', 'office', 'programme', 'partner');

-- CreateTable
CREATE TABLE "clock_run" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "need_id" TEXT,
    "state_iso3" TEXT NOT NULL,
    "party" "Party" NOT NULL,
    "stage" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "stopped_at" TIMESTAMPTZ(3),
    "stopped_by" TEXT,

    CONSTRAINT "clock_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "clock_run_request_id_started_at_idx" ON "clock_run"("request_id", "started_at");

-- AddForeignKey
ALTER TABLE "clock_run" ADD CONSTRAINT "clock_run_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One clock at a time for each request and each need.
create unique index clock_run_one_open on clock_run (request_id, coalesce(need_id, '')) where stopped_at is null;

-- Clocks of the steps that were taken before there were any: from the audit, as the steps would have turned them.
insert into clock_run (id, request_id, need_id, state_iso3, party, stage, started_at, stopped_at, stopped_by)
with turn (chart, stage, party) as (values
	('request', 'draft', 'state'), ('request', 'awaitingEndorsement', 'state'), ('request', 'submitted', 'office'),
	('request', 'screening', 'office'), ('request', 'clarification', 'state'), ('request', 'review', 'office'),
	('request', 'approval', 'office'), ('request', 'awaitingClosure', 'state'),
	('need', 'accepted', 'office'), ('need', 'proposed', 'programme'), ('need', 'reserved', 'state'),
	('need', 'confirmed', 'programme'), ('need', 'referred', 'partner'),
	('delivery', 'nominating', 'state'), ('delivery', 'nominated', 'programme'), ('delivery', 'participantsConfirmed', 'programme'),
	('delivery', 'inSession', 'programme'), ('delivery', 'held', 'programme'), ('delivery', 'learningEvaluated', 'programme'),
	('delivery', 'certified', 'state'), ('delivery', 'specification', 'state'), ('delivery', 'procurement', 'programme'),
	('delivery', 'contracted', 'programme'), ('delivery', 'shipped', 'programme'), ('delivery', 'customs', 'state'),
	('delivery', 'received', 'programme'), ('delivery', 'inspected', 'state'), ('delivery', 'handedOver', 'programme'),
	('delivery', 'installed', 'programme'), ('delivery', 'checks', 'programme'), ('delivery', 'terms', 'state'),
	('delivery', 'underWay', 'programme'), ('delivery', 'draftShared', 'state'), ('delivery', 'finalAccepted', 'programme'),
	('delivery', 'followUp', 'programme')
),
step as (
	select entry.*, case when type = 'request.created' then 'draft' else "to" end as stage,
		case when delivery_id is not null then 'delivery' when need_id is not null then 'need' else 'request' end as chart
	from audit_entry as entry
	where request_id is not null and (type = 'request.created' or "to" is not null)
),
-- A need in delivery is as its delivery has it.
turned as (
	select step.*, turn.party, lag(turn.party || ' ' || step.stage) over line as before
	from step left join turn using (chart, stage)
	where not (chart = 'need' and stage in ('delivering', 'delivered'))
	window line as (partition by request_id, need_id order by position)
),
changed as (
	select *, lead(at) over line as stopped_at, lead(id) over line as stopped_by
	from turned where (party || ' ' || stage) is distinct from before
	window line as (partition by request_id, need_id order by position)
)
select id, request_id, need_id, state_iso3, party::"Party", stage, at, stopped_at, stopped_by from changed where party is not null;

alter table clock_run enable row level security;
alter table clock_run force row level security;
grant select, insert on clock_run to app_user;
grant update (stopped_at, stopped_by) on clock_run to app_user;

-- Read like the request or the need that it is of; only a step turns it.
create policy read on clock_run for select to app_user using (
	app_system()
	or app_of_state(state_iso3)
	or (app_reviewing() and exists (select from request where request.id = clock_run.request_id))
	or (app_role() = 'programmeManager' and need_id is not null
		and exists (select from reader where reader.need_id = clock_run.need_id and reader.person_id = app_actor())));
create policy add on clock_run for insert to app_user with check (app_system());
create policy change on clock_run for update to app_user using (app_system()) with check (app_system());
