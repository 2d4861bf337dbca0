-- Dated lists of States as rows, with their source and validity, entered by administrators: recipients of official
-- development assistance (ODA), least developed countries, landlocked developing countries and small island developing
-- States. Until now the first stood in the program and ended with it.
create table reference_list (
	id text not null,
	kind text not null,
	-- First and last day on which it applies, both counted; it is used until the next one begins.
	valid_from date not null,
	valid_until date,
	-- Where the list stands, as the administrator entered it.
	source text not null,
	-- By the code of a State: true or false, or the last day on which it is in the list.
	entries jsonb not null,
	-- Whether a State without an entry is not in the list; otherwise the list says nothing of it.
	is_complete boolean not null,
	revision integer not null default 1,
	-- Null where the list came with the product.
	updated_by_id text,
	updated_at timestamptz not null,

	constraint reference_list_pkey primary key (id),
	constraint reference_list_kind_known check (kind in ('oda', 'ldc', 'lldc', 'sids')),
	constraint reference_list_in_order check (valid_until >= valid_from),
	constraint reference_list_begins_once unique (kind, valid_from)
);
alter table reference_list enable row level security;
alter table reference_list force row level security;
grant select, insert, update on reference_list to app_user;
-- The lists are published: every reader of a result may know what it rests on.
create policy read on reference_list for select to app_user using (true);
create policy add on reference_list for insert to app_user with check ((select app_system()));
create policy change on reference_list for update to app_user using ((select app_system())) with check ((select app_system()));
select guard_columns('reference_list');
insert into entry_right (type, role, about) values
	('referenceList.added', 'administrator', 'office'),
	('referenceList.changed', 'administrator', 'office');

alter table reference_list no force row level security;
-- None of the States that these lists name joined or left between the revisions of 2020 and 2023.
insert into reference_list (id, kind, valid_from, valid_until, source, entries, is_complete, updated_at)
	select id, 'oda', valid_from::date, valid_until::date, source,
		(select jsonb_object_agg(iso3, true) from regexp_split_to_table(listed, '\s+') iso3)
			|| (select jsonb_object_agg(iso3, false) from regexp_split_to_table(others, '\s+') iso3),
		false, now()
	from (values
		('oda-2022', '2022-01-01', '2023-12-31', 'OECD Development Assistance Committee, list of ODA recipients, revision of 2020'),
		('oda-2024', '2024-01-01', '2026-12-31', 'OECD Development Assistance Committee, list of ODA recipients, revision of 2023')
	) as list (id, valid_from, valid_until, source)
	cross join (values ('AFG AGO ALB ARG ARM AZE BDI BEN BFA BGD BLR BOL BRA CAF CHN CMR COD COL COM CUB DJI DOM DZA ECU EGY ERI ETH
		GHA GIN GMB GNB GTM GUY HND HTI IDN IND IRN IRQ JOR KAZ KGZ KHM KIR LAO LBN LBR LCA LSO MAR MDA MDG MEX MLI
		MMR MNG MOZ MRT MUS MWI MYS NAM NER NIC NPL PAK PAN PER PHL PRY RWA SDN SEN SLB SLE SLV SOM SRB SSD STP TCD
		TGO THA TLS TUN TUR TUV TZA UGA UKR VEN YEM ZAF ZMB ZWE',
		'AUS AUT BEL BGR CAN CHE CHL CYP CZE DEU ESP FIN FRA GBR GRC HUN IRL ISL ISR ITA JPN KOR KWT LVA MLT NLD NOR
		NZL OMN PRT QAT ROU RUS SAU SMR SVK URY USA VAT'
	)) as codes (listed, others);
insert into reference_list (id, kind, valid_from, source, entries, is_complete, updated_at)
	select kind || '-2026', kind, '2026-05-15', 'United Nations Statistics Division, M49, as at 15 May 2026',
		(select jsonb_object_agg(iso3, true) from regexp_split_to_table(listed, '\s+') iso3), true, now()
	from (values
		('ldc', 'AFG AGO BDI BEN BFA BGD CAF COD COM DJI ERI ETH GIN GMB GNB HTI KHM KIR LAO LBR LSO MDG MLI MMR MOZ MRT MWI
		NER NPL RWA SDN SEN SLB SLE SOM SSD STP TCD TGO TLS TUV TZA UGA YEM ZMB'),
		('lldc', 'AFG ARM AZE BDI BFA BOL BTN BWA CAF ETH KAZ KGZ LAO LSO MDA MKD MLI MNG MWI NER NPL PRY RWA SSD SWZ TCD TJK
		TKM UGA UZB ZMB ZWE'),
		('sids', 'ATG BHS BLZ BRB COK COM CPV CUB DMA DOM FJI FSM GNB GRD GUY HTI JAM KIR KNA LCA MDV MHL MUS NIU NRU PLW PNG
		SGP SLB STP SUR SYC TLS TON TTO TUV VCT VUT WSM')
	) as list (kind, listed);
alter table reference_list force row level security;
