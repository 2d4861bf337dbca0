-- A request can begin as a copy of an earlier one of its State. Each copied section of the draft is marked until somebody has
-- checked it. The State alone reads the marks: they name a request that UNODC may not know.
CREATE TABLE "copied_section" (
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "from_id" TEXT NOT NULL,
    "notes" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "copied_section_pkey" PRIMARY KEY ("request_id","place")
);

alter table copied_section enable row level security;
alter table copied_section force row level security;
grant select, insert, delete on copied_section to app_user;
create policy read on copied_section for select to app_user using (
	(select app_system()) or state_iso3 = (select app_own_state()));
create policy add on copied_section for insert to app_user with check (
	app_drafting(state_iso3, request_id)
	and (select true from request where request.id = copied_section.request_id and request.state_iso3 = copied_section.state_iso3)
	and (select true from request where request.id = copied_section.from_id and request.state_iso3 = copied_section.state_iso3));
create policy remove on copied_section for delete to app_user using (
	(select app_system()) or app_drafting(state_iso3, request_id));
select guard_columns('copied_section');
