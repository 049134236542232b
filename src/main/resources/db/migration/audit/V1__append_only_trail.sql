do $$
begin
  if not exists (select from pg_roles where rolname = '${audit}') then
    raise exception 'the role ${audit} is not there: run db/roles.sql again, as an administrator';
  end if;
end
$$;

create schema if not exists audit authorization ${audit};
set role ${audit};

create table audit.line (
  seq bigint primary key check (seq > 0),
  form smallint not null,
  at timestamptz not null,
  action text not null check (action ~ '^[a-z][a-z0-9-]*$'),
  person uuid,
  person_name text not null,
  organisation uuid,
  organisation_name text not null,
  origin text not null,
  subject_kind text not null,
  subject_id text not null,
  words text not null,
  was jsonb not null check (jsonb_typeof(was) = 'object'),
  becomes jsonb not null check (jsonb_typeof(becomes) = 'object'),
  previous bytea not null check (octet_length(previous) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  search tsvector not null generated always as (to_tsvector('simple', action || ' ' || person_name || ' '
    || organisation_name || ' ' || origin || ' ' || subject_kind || ' ' || subject_id || ' ' || words)) stored
);
comment on table audit.line is 'Who did what, when, from where; each line holds the keyed hash of itself and of the one before';
comment on column audit.line.form is 'How the fields are set out for the hash; counted up when a field is added';
comment on column audit.line.origin is 'The address of the client, or the console or job at work';
create index line_at on audit.line (at, seq);
create index line_person on audit.line (person, at, seq) where person is not null;
create index line_organisation on audit.line (organisation, at, seq) where organisation is not null;
create index line_action on audit.line (action, at, seq);
create index line_subject on audit.line (subject_kind, subject_id, at, seq) where subject_kind <> '';
create index line_search on audit.line using gin (search);

create table audit.head (
  one boolean primary key default true check (one),
  seq bigint not null check (seq >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  key_check bytea check (octet_length(key_check) = 32),
  seal bytea check (octet_length(seal) = 32),
  check ((seq = 0) = (seal is null) and (seal is null) = (key_check is null))
);
comment on table audit.head is 'Seeded: where the chain ends, sealed with the key, so that a removed end shows';
comment on column audit.head.key_check is 'Tells whether a key is the one that the chain was begun with';
insert into audit.head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

create table audit.removal (
  first_seq bigint primary key check (first_seq > 0),
  last_seq bigint not null check (last_seq >= first_seq),
  previous bytea not null check (octet_length(previous) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  seal bytea not null check (octet_length(seal) = 32)
);
comment on table audit.removal is 'Lines taken out when they were over age: what came before them, the last of them, sealed';

-- Locks the end of the chain until the transaction ends, so that one writes at a time.
create function audit.hold_head() returns setof audit.head
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  select * from audit.head for update
$$;

-- Adds the lines that follow the last. The hashes are the caller's: the key is nowhere in the database.
create procedure audit.append(lines jsonb, key_check bytea, seal bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  last audit.head%rowtype;
begin
  select * into strict last from audit.head for update;
  if append.key_check <> last.key_check then
    raise exception 'the trail was begun with another key';
  end if;
  if exists (
    select from (
      select n.seq, n.previous, row_number() over (order by n.seq) as place,
        lag(n.hash, 1, encode(last.hash, 'hex')) over (order by n.seq) as before
      from jsonb_to_recordset(append.lines) as n (seq bigint, previous text, hash text)
    ) n
    where n.seq is distinct from last.seq + n.place or n.previous is distinct from n.before
  ) then
    raise exception 'the lines do not follow line %, the last of the trail', last.seq;
  end if;
  insert into audit.line (seq, form, at, action, person, person_name, organisation, organisation_name, origin,
    subject_kind, subject_id, words, was, becomes, previous, hash)
  select n.seq, n.form, n.at, n.action, n.person, n.person_name, n.organisation, n.organisation_name, n.origin,
    n.subject_kind, n.subject_id, n.words, n.was, n.becomes, decode(n.previous, 'hex'), decode(n.hash, 'hex')
  from jsonb_to_recordset(append.lines) as n (seq bigint, form smallint, at timestamptz, action text, person uuid,
    person_name text, organisation uuid, organisation_name text, origin text, subject_kind text, subject_id text,
    words text, was jsonb, becomes jsonb, previous text, hash text);
  update audit.head
  set seq = last.seq + jsonb_array_length(append.lines), hash = decode(append.lines -> -1 ->> 'hash', 'hex'),
    key_check = append.key_check, seal = append.seal;
end
$$;

-- Takes out a run of lines and earlier removals, and leaves one removal in their place. No rule may ask for less than a year.
create procedure audit.remove(first_seq bigint, last_seq bigint, previous bytea, hash bytea, seal bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  gone bigint;
  gone_before bigint;
begin
  lock table audit.removal in share row exclusive mode;
  if exists (
    select from audit.line l
    where l.seq between remove.first_seq and remove.last_seq and l.at > now() - interval '364 days'
  ) then
    raise exception 'lines % to % are not all a year old', remove.first_seq, remove.last_seq;
  end if;
  delete from audit.line l where l.seq between remove.first_seq and remove.last_seq;
  get diagnostics gone = row_count;
  with merged as (
    delete from audit.removal r where r.first_seq >= remove.first_seq and r.last_seq <= remove.last_seq
    returning r.last_seq - r.first_seq + 1 as lines
  )
  select coalesce(sum(lines), 0) into gone_before from merged;
  if gone + gone_before <> remove.last_seq - remove.first_seq + 1 then
    raise exception 'lines % to % are not all there', remove.first_seq, remove.last_seq;
  end if;
  insert into audit.removal (first_seq, last_seq, previous, hash, seal)
  values (remove.first_seq, remove.last_seq, remove.previous, remove.hash, remove.seal);
end
$$;

revoke all on function audit.hold_head() from public;
revoke all on procedure audit.append(jsonb, bytea, bytea) from public;
revoke all on procedure audit.remove(bigint, bigint, bytea, bytea, bytea) from public;

-- The application reads and appends. The owner reads, for backups, and takes out what is over age. The public does nothing.
grant usage on schema audit to ${app}, ${owner};
grant select on audit.line, audit.head, audit.removal to ${app}, ${owner};
grant execute on function audit.hold_head() to ${app}, ${owner};
grant execute on procedure audit.append(jsonb, bytea, bytea) to ${app}, ${owner};
grant execute on procedure audit.remove(bigint, bigint, bytea, bytea, bytea) to ${owner};

reset role;
