-- Files that came through a page, from the archive or out of a folder: read, shown, and only then made current.

create table sources.arrival (
  id bigint generated always as identity primary key,
  way text not null check (way in ('PAGE', 'ARCHIVE', 'FOLDER')),
  brought_by uuid,
  brought_by_name text not null,
  arrived_at timestamptz not null,
  extracted date,
  folder text not null unique,
  state text not null check (state in
    ('READING', 'STAGED', 'ACTIVATING', 'CURRENT', 'HELD', 'REFUSED', 'DISCARDED', 'FAILED')),
  worked_out_at timestamptz,
  generation bigint,
  outcome jsonb,
  decided_by uuid,
  decided_by_name text not null default '',
  decided_at timestamptz,
  words text not null default '',
  check (state not in ('STAGED', 'ACTIVATING', 'CURRENT', 'HELD') or outcome is not null)
);
comment on table sources.arrival is 'What was brought in at once, and what became of it';
comment on column sources.arrival.folder is 'where its files wait, relative to the folder of arrivals; gone once that is decided';
comment on column sources.arrival.generation is 'of the evidence that its outcome was worked out against';
comment on column sources.arrival.outcome is 'what importing it does, or did';

create table sources.arrival_file (
  arrival bigint not null references sources.arrival,
  ordinal int not null check (ordinal > 0),
  name text not null check (length(name) between 1 and 200),
  bytes bigint not null check (bytes >= 0),
  sha256 text not null check (length(sha256) = 64),
  primary key (arrival, ordinal)
);

create table sources.arrival_release (
  arrival bigint not null references sources.arrival,
  release bigint not null references sources.release,
  primary key (arrival, release)
);
comment on table sources.arrival_release is 'The releases that an arrival became';

-- An import that is undone gives its numbers back, so that what was shown is what comes.
grant update on sequence sources.release_number to ${app};

create table sources.reinstatement (
  id bigint generated always as identity primary key,
  release_id bigint not null references sources.release,
  at timestamptz not null
);
comment on table sources.reinstatement is 'When an earlier release was put back in use for all that it covers';
alter table sources.reinstatement enable row level security;
create policy everything on sources.reinstatement to ${app} using (true) with check (true);
create policy open_only on sources.reinstatement for select to ${public} using (exists (
  select from sources.release r where r.id = release_id));
grant select on sources.reinstatement to ${public};

create table sources.fetched (
  address text primary key,
  etag text not null default '',
  last_modified text not null default '',
  fetched_at timestamptz not null
);
comment on table sources.fetched is 'What an address gave when it was last fetched, to ask it only for what is newer';
