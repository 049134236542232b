create schema if not exists sources;

create sequence sources.release_number;

create table sources.release (
  id bigint primary key,
  dataset text not null,
  openness text not null check (openness in ('OPEN', 'SENSITIVE')),
  edition text not null,
  container text not null,
  content_hash text not null check (length(content_hash) = 64),
  extracted date,
  extracted_by text not null check (extracted_by in ('STATED', 'ZIP', 'UNKNOWN')),
  imported_at timestamptz not null,
  rows_read bigint not null check (rows_read = rows_accepted + rows_quarantined),
  rows_accepted bigint not null check (rows_accepted >= 0),
  rows_quarantined bigint not null check (rows_quarantined >= 0),
  folder text not null unique,
  current boolean not null,
  superseded_by bigint references sources.release,
  unique (dataset, content_hash),
  check ((extracted is null) = (extracted_by = 'UNKNOWN'))
);
comment on table sources.release is 'One import of one dataset from one container; never changed but for what supersedes it';
comment on column sources.release.folder is 'relative to the evidence folder: open/police-street/r1';
comment on column sources.release.current is 'false when every part of it is superseded';

create table sources.release_file (
  release_id bigint not null references sources.release,
  name text not null,
  sha256 text not null check (length(sha256) = 64),
  bytes bigint not null,
  rows_read bigint not null,
  rows_accepted bigint not null,
  rows_quarantined bigint not null,
  remarks text[] not null,
  primary key (release_id, name)
);

create table sources.release_table (
  release_id bigint not null references sources.release,
  name text not null,
  primary key (release_id, name)
);
comment on table sources.release_table is 'Tables of evidence in the folder of the release, as <name>.parquet';

create table sources.release_caveat (
  release_id bigint not null references sources.release,
  ordinal int not null,
  words text not null,
  primary key (release_id, ordinal)
);

create table sources.quarantine_count (
  release_id bigint not null references sources.release,
  file text not null,
  reason text not null,
  rows bigint not null check (rows > 0),
  primary key (release_id, file, reason)
);

create table sources.part (
  id bigint generated always as identity primary key,
  release_id bigint not null references sources.release,
  dataset text not null,
  reporter text not null,
  month date not null check (extract(day from month) = 1),
  file text not null,
  source_file text not null,
  rows bigint not null check (rows > 0),
  unlocated bigint not null check (unlocated between 0 and rows),
  with_outcome bigint not null,
  under_investigation bigint not null check (under_investigation between 0 and with_outcome),
  current boolean not null,
  unique (release_id, file, reporter, month)
);
comment on table sources.part is 'What one file of a release says of one force and month: the piece that is superseded';
create unique index one_current_part on sources.part (dataset, reporter, month) where current;

create table sources.part_category (
  part_id bigint not null references sources.part,
  category text not null,
  rows bigint not null check (rows > 0),
  unlocated bigint not null check (unlocated between 0 and rows),
  primary key (part_id, category)
);

create table sources.revision (
  id bigint generated always as identity primary key,
  dataset text not null,
  reporter text not null,
  month date not null,
  current_release bigint not null references sources.release,
  other_release bigint not null references sources.release,
  why text not null,
  current_rows bigint not null,
  other_rows bigint not null,
  ids_once_in_both bigint not null,
  changed_outcome bigint not null,
  only_in_current bigint not null,
  only_in_other bigint not null,
  repeated_ids text[] not null
);
comment on table sources.revision is 'What differs between two extracts of one force and month, and why one is current';

create table sources.reporter (
  name text primary key,
  force text,
  territorial boolean not null
);
comment on table sources.reporter is 'Which force area each reporting force is, so far as it is known';

create table sources.coverage (
  force text not null,
  month date not null,
  category text not null,
  rows bigint not null,
  unlocated bigint not null,
  state text not null check (state in ('PRESENT', 'PARTIAL_SUSPECTED')),
  reason text not null,
  primary key (force, month, category)
);
comment on table sources.coverage is 'Whether a category of a force and month is whole; no row of the force and month: missing';

create table sources.generation (
  number bigint primary key,
  crimes text not null,
  built_at timestamptz not null
);
comment on table sources.generation is 'The evidence as it is now read: the highest number; crimes is a folder under evidence/open';

do $$
declare each text;
begin
  foreach each in array array['release', 'release_file', 'release_table', 'release_caveat', 'quarantine_count', 'part',
    'part_category', 'revision'] loop
    execute format('alter table sources.%I enable row level security', each);
    execute format('create policy everything on sources.%I to ${app} using (true) with check (true)', each);
  end loop;
  foreach each in array array['release_file', 'release_table', 'release_caveat', 'quarantine_count', 'part'] loop
    execute format('create policy open_only on sources.%I for select to ${public} using (exists (
      select from sources.release r where r.id = release_id))', each);
  end loop;
end
$$;
create policy open_only on sources.release for select to ${public} using (openness = 'OPEN');
create policy open_only on sources.part_category for select to ${public} using (exists (
  select from sources.part p where p.id = part_id));
create policy open_only on sources.revision for select to ${public} using (exists (
  select from sources.release r where r.id = current_release));
grant usage on schema sources to ${public};
grant select on all tables in schema sources to ${public};
