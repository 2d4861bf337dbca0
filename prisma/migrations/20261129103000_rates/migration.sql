-- United Nations operational rates of exchange: how much of a currency is one United States dollar in a month.
create table rate (
	currency text not null,
	-- Its first day.
	month date not null,
	per_usd numeric(20, 8) not null,
	-- Where the rate stands, as the administrator entered it.
	source text not null,
	updated_by_id text not null,
	updated_at timestamptz not null,

	constraint rate_pkey primary key (currency, month),
	constraint rate_positive check (per_usd > 0),
	constraint rate_month_first check (extract(day from month) = 1)
);
create index rate_month_idx on rate (month);
alter table rate enable row level security;
alter table rate force row level security;
grant select, insert, update, delete on rate to app_user;
-- The rates are published: whoever reads amounts may read them in dollars.
create policy read on rate for select to app_user using (true);
create policy add on rate for insert to app_user with check ((select app_system()));
create policy change on rate for update to app_user using ((select app_system())) with check ((select app_system()));
create policy remove on rate for delete to app_user using ((select app_system()));
select guard_columns('rate');
insert into entry_right (type, role) values ('rate', 'administrator');
create index audit_entry_rate on audit_entry (position) where type like 'rate.%';
