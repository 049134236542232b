-- Who is who: organisations, people, memberships, the roles they hold, one-time links, sessions.

create schema access;

create table access.organisation (
  id uuid primary key,
  name text not null check (length(btrim(name)) between 2 and 200),
  kind text not null check (kind in ('county', 'district', 'police', 'fire', 'probation', 'integrated-care-board',
    'local-policing-body', 'voluntary', 'school', 'housing')),
  responsible_authority boolean not null,
  created_at timestamptz not null,
  ended_at timestamptz
);
create unique index organisation_name on access.organisation (lower(name));

-- What others call it: GB-LAE-OXO, GB-CHC-1164883.
create table access.organisation_identifier (
  organisation uuid not null references access.organisation,
  identifier text primary key check (identifier ~ '^[A-Z]{2}-[A-Z]{2,12}-[A-Za-z0-9./-]{1,40}$')
);
create index on access.organisation_identifier (organisation);

create table access.person (
  id uuid primary key,
  name text not null check (length(btrim(name)) between 1 and 200),
  email text not null check (length(email) between 3 and 254 and position('@' in email) > 1),
  password text,
  created_at timestamptz not null,
  ended_at timestamptz
);
create unique index person_email on access.person (lower(email));

create table access.membership (
  id uuid primary key,
  person uuid not null references access.person,
  organisation uuid not null references access.organisation,
  since date not null,
  until date check (until >= since)
);
create index on access.membership (person);
create index on access.membership (organisation);

-- A grant without an organisation is for the whole partnership. What ended stays.
create table access.role_grant (
  id uuid primary key,
  person uuid not null references access.person,
  role text not null,
  organisation uuid references access.organisation,
  granted_at timestamptz not null,
  granted_by uuid references access.person,
  ended_at timestamptz,
  ended_by uuid references access.person
);
create unique index role_granted_once on access.role_grant
  (person, role, coalesce(organisation, '00000000-0000-0000-0000-000000000000')) where ended_at is null;

-- Links that are good once. Only a digest is kept: who reads the table cannot use them.
create table access.one_time_link (
  digest bytea primary key check (length(digest) = 32),
  purpose text not null check (purpose in ('first', 'invitation', 'reset')),
  email text,
  name text,
  person uuid references access.person,
  organisation uuid references access.organisation,
  roles text[] not null default '{}',
  made_at timestamptz not null,
  made_by uuid references access.person,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Failed attempts, by a digest of what was typed and of where it came from: they slow down the next ones.
create table access.failed_attempt (
  id bigint generated always as identity primary key,
  subject bytea not null,
  at timestamptz not null
);
create index on access.failed_attempt (subject, at);

-- As Spring Session stores it.
create table access.session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index on access.session (expiry_time);
create index on access.session (principal_name);

create table access.session_attributes (
  session_primary_id char(36) not null references access.session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

-- What the demonstration would have sent by e-mail. No other data folder writes here.
create table access.demonstration_message (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  words text not null,
  at timestamptz not null
);
