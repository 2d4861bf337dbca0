-- CreateTable
CREATE TABLE "need_fact" (
    "need_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "region" TEXT,
    "subregion" TEXT,
    "groups" TEXT[],
    "officer_id" TEXT,
    "manager_id" TEXT,
    "programme_id" TEXT,
    "classification" TEXT NOT NULL,
    "consents" TEXT[],
    "kind" TEXT NOT NULL,
    "themes" TEXT[],
    "urgency" TEXT,
    "level" TEXT,
    "status" TEXT NOT NULL,
    "is_part" BOOLEAN NOT NULL,
    "party" TEXT,
    "party_since" TIMESTAMPTZ,
    "due_at" TIMESTAMPTZ,
    "submitted_at" TIMESTAMPTZ NOT NULL,
    "decided_at" TIMESTAMPTZ,
    "accepted_at" TIMESTAMPTZ,
    "offered_at" TIMESTAMPTZ,
    "confirmed_at" TIMESTAMPTZ,
    "delivered_at" TIMESTAMPTZ,
    "evaluated_at" TIMESTAMPTZ,
    "ended_at" TIMESTAMPTZ,
    "closed_at" TIMESTAMPTZ,
    "outcome" TEXT,
    "outcome_at" TIMESTAMPTZ,
    "decision_gross" INTEGER,
    "decision_net" INTEGER,
    "offer_gross" INTEGER,
    "offer_net" INTEGER,
    "confirmation_gross" INTEGER,
    "confirmation_net" INTEGER,
    "delivery_gross" INTEGER,
    "delivery_net" INTEGER,
    "whole_gross" INTEGER,
    "unodc_net" INTEGER,
    "office_net" INTEGER,
    "programme_net" INTEGER,
    "state_net" INTEGER,
    "partner_net" INTEGER,
    "quantity" INTEGER,
    "learners" JSONB NOT NULL DEFAULT '[]',
    "pieces" JSONB NOT NULL DEFAULT '[]',
    "expert_half_days" INTEGER NOT NULL DEFAULT 0,
    "currency" TEXT,
    "reserved" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "committed" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "spent" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "need_fact_pkey" PRIMARY KEY ("need_id")
);

-- CreateTable
CREATE TABLE "figure" (
    "release" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "filter" TEXT NOT NULL,
    "table" TEXT NOT NULL,
    "dims" JSONB NOT NULL,
    "n" INTEGER NOT NULL,
    "states" INTEGER NOT NULL,
    "money" DOUBLE PRECISION,
    "median" DOUBLE PRECISION,
    "p90" DOUBLE PRECISION,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("release","period","filter","table","dims")
);

-- CreateTable
CREATE TABLE "figure_run" (
    "release" TEXT NOT NULL,
    "counted_at" TIMESTAMPTZ NOT NULL,
    "needs" INTEGER NOT NULL,

    CONSTRAINT "figure_run_pkey" PRIMARY KEY ("release")
);

-- CreateIndex
CREATE INDEX "need_fact_request_id_idx" ON "need_fact"("request_id");

-- CreateIndex
CREATE INDEX "need_fact_state_iso3_idx" ON "need_fact"("state_iso3");

-- CreateIndex
CREATE INDEX "need_fact_officer_id_idx" ON "need_fact"("officer_id");

-- CreateIndex
CREATE INDEX "need_fact_programme_id_idx" ON "need_fact"("programme_id");

-- CreateIndex
CREATE INDEX "need_fact_manager_id_idx" ON "need_fact"("manager_id");

-- == Rights ==
-- A fact is seen by those who see its need: what decides on that stands beside it.
alter table need_fact enable row level security;
alter table need_fact force row level security;
grant select, insert, update, delete on need_fact to app_user;
create policy read on need_fact for select to app_user using (
	(select app_system())
	or state_iso3 = (select app_own_state())
	or (select app_role() in ('triageOfficer', 'headquartersApprover'))
	or ((select app_role() = 'caseOfficer') and (officer_id = any ((select app_identities())::text[])
		or (classification <> 'CONFIDENTIAL'
			and ((select app_regions()) is null or region = any ((select app_regions())::text[])))))
	or ((select app_role() = 'dueDiligenceOfficer') and (select true from request where request.id = need_fact.request_id))
	or ((select app_role() = 'programmeManager') and (select true from reader
		where reader.need_id = need_fact.need_id and reader.person_id = any ((select app_identities())::text[]))));
create policy add on need_fact for insert to app_user with check ((select app_system()));
create policy change on need_fact for update to app_user using ((select app_system())) with check ((select app_system()));
create policy remove on need_fact for delete to app_user using ((select app_system()));

-- Figures of all States are for headquarters, triage and administrators.
alter table figure enable row level security;
alter table figure force row level security;
alter table figure_run enable row level security;
alter table figure_run force row level security;
grant select, insert, delete on figure to app_user;
grant select, insert, update on figure_run to app_user;
create policy read on figure for select to app_user using (
	(select app_system()) or (select app_role() in ('triageOfficer', 'headquartersApprover', 'administrator')));
create policy add on figure for insert to app_user with check ((select app_system()));
create policy remove on figure for delete to app_user using ((select app_system()));
create policy read on figure_run for select to app_user using (
	(select app_system()) or (select app_role() in ('triageOfficer', 'headquartersApprover', 'administrator')));
create policy add on figure_run for insert to app_user with check ((select app_system()));
create policy change on figure_run for update to app_user using ((select app_system())) with check ((select app_system()));
select guard_columns('need_fact'), guard_columns('figure'), guard_columns('figure_run');

-- == What has changed ==
-- The facts are written with the entries of search; these are the changes that search does not look for.
create function touch_request_of() returns trigger language plpgsql security definer set search_path = public as $$
declare changed jsonb := to_jsonb(coalesce(new, old)); begin
	perform touch_search(case tg_argv[0]
		when 'need' then array(select 'request:' || request_id from need where id = changed ->> 'need_id')
		when 'delivery' then array(select 'request:' || request_id from delivery where id = changed ->> 'delivery_id')
		when 'state' then array(select 'request:' || id from request where state_iso3 = changed ->> 'iso3' and submitted_at is not null) end);
	return null;
end $$;
revoke all on function touch_request_of from public;

create trigger touch_facts after update on need for each row
	when ((old.programme_id, old.manager_id, old.officer_id, old.region, old.quantity, old.outcome, old.outcome_at, old.set_urgency)
		is distinct from (new.programme_id, new.manager_id, new.officer_id, new.region, new.quantity, new.outcome, new.outcome_at, new.set_urgency))
	execute function touch_row('request', 'request_id');
create trigger touch_facts after insert or update or delete on clock_run for each row execute function touch_row('request', 'request_id');
create trigger touch_facts after insert or update or delete on nominee for each row execute function touch_row('request', 'request_id');
create trigger touch_facts after insert or update or delete on equipment_line for each row execute function touch_row('request', 'request_id');
create trigger touch_facts after insert or update or delete on equipment_contract for each row execute function touch_row('request', 'request_id');
create trigger touch_facts after insert or update or delete on expert_day for each row execute function touch_row('request', 'request_id');
create trigger touch_facts after insert or update or delete on reservation for each row execute function touch_request_of('need');
create trigger touch_facts after insert or update or delete on course for each row execute function touch_request_of('delivery');
create trigger touch_facts after update on state for each row
	when ((old.region, old.subregion, old.ldc, old.lldc, old.sids) is distinct from (new.region, new.subregion, new.ldc, new.lldc, new.sids))
	execute function touch_request_of('state');
