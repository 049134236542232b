-- The roles of Watchward (docs/deploying.md). Run once per server by an administrator, and again after an upgrade; it changes
-- nothing that is there. Give the three that connect a password after; watchward_audit owns the audit trail and never connects.
do $$
begin
  if not exists (select from pg_roles where rolname = 'watchward_owner') then
    create role watchward_owner login nosuperuser nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'watchward_app') then
    create role watchward_app login nosuperuser nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'watchward_public') then
    create role watchward_public login nosuperuser nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'watchward_audit') then
    create role watchward_audit nologin nosuperuser nocreatedb nocreaterole;
  end if;
  -- Migrations make the trail's tables as this role; the owner has none of its rights otherwise.
  grant watchward_audit to watchward_owner with inherit false, set true;
end
$$;
