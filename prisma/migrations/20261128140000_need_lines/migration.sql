-- CreateTable
CREATE TABLE "need_line" (
    "id" TEXT NOT NULL,
    "need_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "description" TEXT NOT NULL,
    "category" TEXT,
    "unit" TEXT,
    "quantity" INTEGER,
    "minimum_quantity" INTEGER,
    "offered" INTEGER,
    "serialised" BOOLEAN,
    "to_specify" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "need_line_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "need_line_request_id_idx" ON "need_line"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "need_line_need_id_position_key" ON "need_line"("need_id", "position");

-- AddForeignKey
ALTER TABLE "need_line" ADD CONSTRAINT "need_line_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "equipment_line" ADD COLUMN     "need_line_id" TEXT;

-- CreateIndex
CREATE INDEX "equipment_line_need_line_id_idx" ON "equipment_line"("need_line_id");

-- AddForeignKey
ALTER TABLE "equipment_line" ADD CONSTRAINT "equipment_line_need_line_id_fkey" FOREIGN KEY ("need_line_id") REFERENCES "need_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- == Answers ==
-- The category of an equipment need was one answer for all of its items, whose quantities counted pieces. It goes into
-- each of them; whether pieces have serial numbers was not asked. Submitted versions keep their text and its hash.
create function lines_with_category(equipment jsonb) returns jsonb language sql immutable as $$
	select case
		when equipment is null or jsonb_typeof(equipment) <> 'object' then equipment
		when jsonb_typeof(equipment -> 'lines') is distinct from 'array' or equipment -> 'lines' = '[]' then (equipment - 'category')
			|| case when equipment ? 'category' then jsonb_build_object('lines', jsonb_build_array(
				jsonb_build_object('category', equipment -> 'category', 'unit', 'PIECE'))) else '{}' end
		else (equipment - 'category') || jsonb_build_object('lines', (
			select coalesce(jsonb_agg(case when jsonb_typeof(line) = 'object'
				then jsonb_strip_nulls(jsonb_build_object('category', equipment -> 'category')) || '{"unit": "PIECE"}' || line
				else line end order by at), '[]')
			from jsonb_array_elements(equipment -> 'lines') with ordinality as lines (line, at)))
	end $$;

-- The owner of the tables is under their policies, too, which do not know it.
alter table need no force row level security;
alter table removed_need no force row level security;
alter table revised_answers no force row level security;

-- What a State is revising of the category or the items concerns the items, with the category that it leaves as it was.
update revised_answers set answers = (
	select jsonb_object_agg(place, case when place like '%.equipment' and revised ?| array['category', 'lines']
		then lines_with_category(coalesce((
			select jsonb_build_object('category', need.answers #> '{equipment,category}', 'lines', need.answers #> '{equipment,lines}')
			from need where need.id = split_part(place, '.', 1)), '{}') || revised)
		else revised end)
	from jsonb_each(answers) as places (place, revised))
where answers <> '{}';
update need set answers = jsonb_set(answers, '{equipment}', lines_with_category(answers -> 'equipment'))
where answers ? 'equipment';
update removed_need set kept = jsonb_set(kept, '{answers,equipment}', lines_with_category(kept #> '{answers,equipment}'))
where kept -> 'answers' ? 'equipment';

-- == Lines ==
-- One line for each complete item. Of a need that was divided, only a single item tells how much of it a part holds.
insert into need_line (id, need_id, request_id, state_iso3, position, description, category, unit, quantity, minimum_quantity)
select gen_random_uuid()::text, need.id, need.request_id, need.state_iso3, row_number() over (partition by need.id order by at),
	line ->> 'description', line ->> 'category', 'PIECE',
	case when need.part is null then (line ->> 'quantity')::int when count(*) over (partition by need.id) = 1 then need.quantity end,
	case when need.part is null then (line ->> 'minimumQuantity')::int when count(*) over (partition by need.id) = 1 then need.minimum_quantity end
from need, jsonb_array_elements(case when jsonb_typeof(answers #> '{equipment,lines}') = 'array' then answers #> '{equipment,lines}' else '[]' end)
	with ordinality as lines (line, at)
where kind = 'equipment' and jsonb_typeof(line -> 'description') = 'string' and line ->> 'description' <> ''
	and jsonb_typeof(line -> 'quantity') = 'number' and jsonb_typeof(line -> 'minimumQuantity') = 'number';
drop function lines_with_category(jsonb);
alter table need force row level security;
alter table removed_need force row level security;
alter table revised_answers force row level security;

-- == Rights ==
alter table need_line enable row level security;
alter table need_line force row level security;
grant select, insert, delete on need_line to app_user;
grant update (quantity, minimum_quantity, offered) on need_line to app_user;
create policy read on need_line for select to app_user using (
	(select app_system()) or (select true from need where need.id = need_line.need_id and need.request_id = need_line.request_id));
-- Lines are exchanged as a whole by those who write the answers: the State while it drafts, and afterwards the system.
create policy add on need_line for insert to app_user with check (
	(select app_system()) or ((select app_role()) = 'drafter' and state_iso3 = (select app_state())
		and (select true from request where request.id = need_line.request_id and request.status = 'draft')
		and (select true from need where need.id = need_line.need_id and need.request_id = need_line.request_id
			and need.state_iso3 = need_line.state_iso3)));
-- What is offered, and what a part holds, follows from a step.
create policy change on need_line for update to app_user using ((select app_system())) with check ((select app_system()));
create policy remove on need_line for delete to app_user using (
	(select app_system()) or ((select app_role()) = 'drafter' and state_iso3 = (select app_state())
		and (select true from request where request.id = need_line.request_id and request.status = 'draft')));
select guard_columns('need_line');
