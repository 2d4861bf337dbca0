-- Run by psql as the database's superuser, with APP_PASSWORD in the environment, in each database of the product: the
-- login that the product uses owns its tables but is no superuser, so that row-level security binds it like anybody
-- else. Run again, it changes nothing but the password, which it sets to APP_PASSWORD.
\set ON_ERROR_STOP on
\getenv app_password APP_PASSWORD
select 'create role app_login' where not exists (select from pg_roles where rolname = 'app_login') \gexec
alter role app_login login nosuperuser createrole password :'app_password';
grant create, connect on database :"DBNAME" to app_login;
alter schema public owner to app_login;
