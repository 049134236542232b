-- The three roles of Watchward (docs/deploying.md). Run once per server by an administrator; give each a password after.
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
end
$$;
