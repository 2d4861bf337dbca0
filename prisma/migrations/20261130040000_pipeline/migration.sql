-- The pipeline of unmet needs: what a unit usually costs, and each night the needs that donors may read of, with prices,
-- groups and what an amount could meet.
create table unit_price (
	item text not null,
	unit text,
	low integer not null,
	high integer not null,
	source text not null,
	dated date not null,
	updated_by_id text not null,
	updated_at timestamptz(3) not null,

	constraint unit_price_pkey primary key (item),
	constraint unit_price_range check (low > 0 and low <= high)
);
create table pipeline_run (
	id text not null,
	made_at timestamptz(3) not null,
	support integer not null,
	reserve_share integer not null,
	state_share integer not null,
	needs integer not null,
	priced integer not null,
	groups jsonb not null,

	constraint pipeline_run_pkey primary key (id)
);
create index pipeline_run_made_at_idx on pipeline_run (made_at);

-- Nothing in it names a State that may not be named: readers see these rows, and never those of `pipeline_source`.
create table pipeline_need (
	run_id text not null,
	place integer not null,
	kind text not null,
	ta_type text,
	theme text,
	region text,
	state_iso3 text,
	quantity integer,
	lines jsonb not null default '[]',
	urgency text,
	group_key text,
	low integer,
	usd integer,
	high integer,
	least integer,
	basis text,

	constraint pipeline_need_pkey primary key (run_id, place),
	constraint pipeline_need_run_id_fkey foreign key (run_id) references pipeline_run (id) on delete cascade on update cascade,
	constraint pipeline_need_priced check (num_nulls(low, usd, high, least, basis) in (0, 5)),
	constraint pipeline_need_price check (least <= usd)
);
create table pipeline_source (
	run_id text not null,
	place integer not null,
	need_id text not null,
	request_id text not null,
	state_iso3 text not null,
	in_reserve boolean not null,
	points double precision,

	constraint pipeline_source_pkey primary key (run_id, place),
	constraint pipeline_source_run_id_fkey foreign key (run_id) references pipeline_run (id) on delete cascade on update cascade
);
create index pipeline_source_request_id_idx on pipeline_source (request_id);
create table pipeline_answer (
	run_id text not null,
	amount integer not null,
	person_id text not null default '',
	status text not null default 'waiting',
	progress integer not null default 0,
	asked_at timestamptz(3) not null,
	answers jsonb,

	constraint pipeline_answer_pkey primary key (run_id, amount, person_id),
	constraint pipeline_answer_run_id_fkey foreign key (run_id) references pipeline_run (id) on delete cascade on update cascade,
	constraint pipeline_answer_amount check (amount > 0),
	constraint pipeline_answer_status_known check (status in ('waiting', 'running', 'done', 'failed')),
	constraint pipeline_answer_whole check ((status = 'done') = (answers is not null))
);

-- == Rights ==
-- Donors, programme managers and headquarters read one and the same: what States agreed that donors read.
create function app_reads_pipeline() returns boolean language sql stable as $$
	select app_role() in ('donor', 'programmeManager', 'headquartersApprover') $$;
alter table unit_price enable row level security;
alter table unit_price force row level security;
alter table pipeline_run enable row level security;
alter table pipeline_run force row level security;
alter table pipeline_need enable row level security;
alter table pipeline_need force row level security;
alter table pipeline_source enable row level security;
alter table pipeline_source force row level security;
alter table pipeline_answer enable row level security;
alter table pipeline_answer force row level security;
grant select, insert, update, delete on unit_price, pipeline_run, pipeline_need, pipeline_source, pipeline_answer to app_user;

create policy read on unit_price for select to app_user using ((select app_system()) or (select app_reads_pipeline()));
create policy add on unit_price for insert to app_user with check ((select app_system()));
create policy change on unit_price for update to app_user using ((select app_system())) with check ((select app_system()));
create policy remove on unit_price for delete to app_user using ((select app_system()));
create policy read on pipeline_run for select to app_user using ((select app_system()) or (select app_reads_pipeline()));
create policy add on pipeline_run for insert to app_user with check ((select app_system()));
create policy remove on pipeline_run for delete to app_user using ((select app_system()));
create policy read on pipeline_need for select to app_user using ((select app_system()) or (select app_reads_pipeline()));
create policy add on pipeline_need for insert to app_user with check ((select app_system()));
create policy remove on pipeline_need for delete to app_user using ((select app_system()));
create policy read on pipeline_source for select to app_user using ((select app_system()));
create policy add on pipeline_source for insert to app_user with check ((select app_system()));
create policy remove on pipeline_source for delete to app_user using ((select app_system()));
-- What somebody asked for besides the usual amounts is for that person alone.
create policy read on pipeline_answer for select to app_user using (
	(select app_system()) or ((select app_reads_pipeline()) and (person_id = '' or person_id = (select app_actor()))));
create policy add on pipeline_answer for insert to app_user with check ((select app_system()));
create policy change on pipeline_answer for update to app_user using ((select app_system())) with check ((select app_system()));
create policy remove on pipeline_answer for delete to app_user using ((select app_system()));
select guard_columns('unit_price'), guard_columns('pipeline_run'), guard_columns('pipeline_need'),
	guard_columns('pipeline_source'), guard_columns('pipeline_answer');
insert into entry_right (type, role) values ('unitPrice', 'headquartersApprover');
create index audit_entry_unit_price on audit_entry (position) where type like 'unitPrice.%';
