-- Run once per database, in it, by an administrator. The application may work in every room's tables and owns none; the
-- public role may read only what a room's migration grants it by name.
revoke all on schema public from public;
grant usage, create on schema public to watchward_owner;
alter default privileges for role watchward_owner grant usage on schemas to watchward_app;
alter default privileges for role watchward_owner grant select, insert, update, delete on tables to watchward_app;
alter default privileges for role watchward_owner grant usage, select on sequences to watchward_app;
