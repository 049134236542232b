-- Second factors: codes from an authenticator app, and what to use when it is lost.

create table access.authenticator (
  person uuid primary key references access.person,
  -- The shared secret, encrypted with a key that is not in the database.
  secret bytea not null,
  confirmed_at timestamptz,
  -- The time step of the last code that was accepted: neither it nor an earlier one is accepted again.
  last_step bigint not null default 0
);

create table access.recovery_code (
  person uuid not null references access.person,
  hash text not null,
  used_at timestamptz,
  primary key (person, hash)
);

create table access.api_token (
  id uuid primary key,
  person uuid not null references access.person,
  name text not null check (length(btrim(name)) between 1 and 100),
  scope text not null check (scope in ('read')),
  digest bytea not null unique check (length(digest) = 32),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  ended_at timestamptz
);
create index on access.api_token (person);
