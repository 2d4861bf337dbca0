-- The organizations to which a need can be referred: kept by administrators, each change in the audit trail.
create table partner_organization (
	id text not null,
	name text not null,
	focal_point text not null default '',
	email text not null,
	languages text[] not null,
	active boolean not null default true,
	revision integer not null default 1,
	updated_by_id text not null,
	updated_at timestamptz not null,

	constraint partner_organization_pkey primary key (id),
	-- The first language is that of its e-mails.
	constraint partner_organization_languages check (cardinality(languages) > 0 and languages <@ array['ar', 'en', 'es', 'fr', 'ru', 'zh'])
);
create unique index partner_organization_name on partner_organization (lower(name));

-- == Rights ==
alter table partner_organization enable row level security;
alter table partner_organization force row level security;
grant select, insert, update on partner_organization to app_user;
-- States learn the name of a partner from the referral; who is written to there is known to UNODC alone.
create policy read on partner_organization for select to app_user using ((select app_system()) or (select app_office()));
create policy add on partner_organization for insert to app_user with check ((select app_system()));
create policy change on partner_organization for update to app_user using ((select app_system())) with check ((select app_system()));
select guard_columns('partner_organization');
insert into entry_right (type, role) values ('partner', 'administrator');
create index audit_entry_partner on audit_entry (position) where type like 'partner.%';
