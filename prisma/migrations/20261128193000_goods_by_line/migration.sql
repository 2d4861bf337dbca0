-- Contracts and shipments say how many pieces of which line they are for. Those recorded before were for all of them.
create table equipment_contract (
	id text not null,
	delivery_id text not null,
	request_id text not null,
	state_iso3 text not null,
	position integer not null,
	supplier text not null,
	amount double precision not null,
	currency text not null,
	expected_on date,
	lines jsonb not null default '[]',
	recorded_at timestamptz(3) not null,

	constraint equipment_contract_pkey primary key (id),
	constraint equipment_contract_amount check (amount >= 0),
	constraint equipment_contract_lines check (jsonb_typeof(lines) = 'array')
);
alter table equipment_contract add constraint equipment_contract_delivery_id_fkey foreign key (delivery_id) references delivery (id) on delete restrict on update cascade;
create unique index equipment_contract_delivery_id_position_key on equipment_contract (delivery_id, position);

alter table shipment add column lines jsonb not null default '[]', add column replaces boolean not null default false,
	add column recorded_at timestamptz;
alter table shipment add constraint shipment_lines check (jsonb_typeof(lines) = 'array');
-- Until now only what replaced lost or damaged pieces was shipped after the first.
alter table shipment no force row level security;
update shipment set replaces = true where position > 1;
alter table shipment force row level security;

-- A contract was what its step stated last; its expected delivery was not asked for from the beginning.
alter table delivery no force row level security;
alter table correction no force row level security;
insert into equipment_contract (id, delivery_id, request_id, state_iso3, position, supplier, amount, currency, expected_on, recorded_at)
select gen_random_uuid()::text, id, request_id, state_iso3, 1, coalesce(record #>> '{contract,supplier}', ''),
	(record #>> '{contract,amount}')::double precision, record #>> '{contract,currency}',
	(record #>> '{contract,expectedOn}')::date, coalesce((record #>> '{contract,at}')::timestamptz, updated_at)
from delivery where kind = 'equipment' and record #>> '{contract,amount}' is not null and record #>> '{contract,currency}' is not null;
update correction set entry_id = equipment_contract.id from equipment_contract
where correction.entry = 'contract' and correction.delivery_id = equipment_contract.delivery_id;
alter table delivery force row level security;
alter table correction force row level security;

-- == Rights ==
alter table equipment_contract enable row level security;
alter table equipment_contract force row level security;
grant select, insert, update on equipment_contract to app_user;
create policy read on equipment_contract for select to app_user using (
	(select app_system()) or ((select app_role()) <> 'donor'
		and (select true from delivery where delivery.id = equipment_contract.delivery_id)));
-- What a step states is written by the step alone.
create policy add on equipment_contract for insert to app_user with check ((select app_system()));
create policy change on equipment_contract for update to app_user using ((select app_system())) with check ((select app_system()));
select guard_columns('equipment_contract');
