-- Run once by psql as the database's superuser, with APP_PASSWORD in the environment: the login that the product
-- uses owns its tables but is no superuser, so that row-level security binds it like anybody else.
\getenv app_password APP_PASSWORD
create role app_login login nosuperuser createrole password :'app_password';
grant create, connect on database :"DBNAME" to app_login;
alter schema public owner to app_login;
