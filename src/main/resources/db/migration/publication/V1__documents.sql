-- Documents: what is being written with all that was ever saved of it, and what is published and never changes.

create schema publication;

create table publication.document (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(slug) <= 80),
  template text not null,
  begun_at timestamptz not null
);
comment on column publication.document.slug is 'its address among published documents: /documents/<slug>';

create table publication.edition (
  id bigint generated always as identity primary key,
  document bigint not null references publication.document,
  number int not null check (number > 0),
  status text not null check (status in ('DRAFT', 'IN_REVIEW', 'AGREED', 'PUBLISHED', 'SUPERSEDED')),
  title text not null check (length(btrim(title)) between 1 and 200),
  subtitle text not null default '' check (length(subtitle) <= 300),
  publisher text not null default '' check (length(publisher) <= 200),
  dated text not null default '' check (length(dated) <= 100),
  area text check (length(area) between 1 and 100),
  period text,
  as_of date,
  numbering text not null check (numbering in ('NONE', 'HEADINGS', 'PARAGRAPHS')),
  changed int not null default 0,
  begun_at timestamptz not null,
  begun_by uuid,
  begun_by_name text not null,
  unique (document, number)
);
comment on column publication.edition.as_of is 'the day by which the age of its figures is told; null for the day on which it is published';
comment on column publication.edition.changed is 'how often what it says of itself was changed, so that nobody overwrites unseen';
create unique index edition_being_written on publication.edition (document) where status in ('DRAFT', 'IN_REVIEW', 'AGREED');
create unique index edition_in_force on publication.edition (document) where status = 'PUBLISHED';

create table publication.section (
  id bigint generated always as identity primary key,
  edition bigint not null references publication.edition,
  ordinal int not null,
  name text not null check (name ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(name) <= 60),
  heading text not null check (length(btrim(heading)) between 1 and 150),
  required boolean not null,
  writer text not null,
  area text,
  period text,
  checked boolean not null,
  checked_by text not null default '' check (length(checked_by) <= 200),
  unique (edition, name),
  unique (edition, ordinal)
);
comment on column publication.section.name is 'as its template calls it, and references to it do';
comment on column publication.section.area is 'where its figures are of, or any; null for what the edition says';
comment on column publication.section.checked is 'whether an office that checked it must be named';

-- All that was ever saved. The highest number is what stands; nothing is changed or deleted.
create table publication.version (
  section bigint not null references publication.section,
  number int not null check (number > 0),
  text text not null check (length(text) <= 2000000),
  saved_at timestamptz not null,
  saved_by uuid,
  saved_by_name text not null,
  merged_with int,
  primary key (section, number)
);
comment on column publication.version.merged_with is 'the version of somebody else that was joined with what was saved';

-- What somebody saved that could not be joined with what others had saved meanwhile; it waits until they have settled it.
create table publication.aside (
  id bigint generated always as identity primary key,
  section bigint not null references publication.section,
  base int not null,
  text text not null check (length(text) <= 2000000),
  saved_at timestamptz not null,
  saved_by uuid,
  saved_by_name text not null,
  settled_at timestamptz
);
create index on publication.aside (section) where settled_at is null;

create table publication.comment (
  id bigint generated always as identity primary key,
  section bigint not null references publication.section,
  version int not null,
  paragraph int not null check (paragraph >= 0),
  passage text not null,
  words text not null check (length(words) <= 20000),
  suggested text check (length(suggested) <= 200000),
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'TAKEN', 'DECLINED', 'DONE')),
  answer text not null default '' check (length(answer) <= 20000),
  answered_at timestamptz,
  answered_by_name text not null default '',
  check (length(btrim(words)) > 0 or suggested is not null),
  check ((state = 'OPEN') = (answered_at is null)),
  check (state <> 'TAKEN' or suggested is not null)
);
create index on publication.comment (section);
comment on column publication.comment.paragraph is 'which paragraph of the version it is about, counted from 1; 0 for all of the section';
comment on column publication.comment.passage is 'that paragraph as it was';
comment on column publication.comment.suggested is 'what is to stand in its place';

create table publication.step (
  id bigint generated always as identity primary key,
  edition bigint not null references publication.edition,
  status text not null,
  words text not null default '' check (length(words) <= 20000),
  taken_at timestamptz not null,
  taken_by uuid,
  taken_by_name text not null
);
create index on publication.step (edition);

-- What is published: whole, with every figure as it was, and the files that were made of it. Nothing here is changed or deleted.
create table publication.published (
  edition bigint primary key references publication.edition,
  slug text not null,
  number int not null,
  title text not null,
  subtitle text not null,
  publisher text not null,
  dated text not null,
  published_at timestamptz not null,
  figures int not null,
  composed json not null,
  unique (slug, number)
);
comment on column publication.published.composed is 'the document with every figure and the releases that it was made from';

create table publication.output (
  edition bigint not null references publication.published,
  format text not null check (format in ('html', 'pdf', 'docx', 'txt', 'csv', 'json')),
  content bytea not null,
  sha256 text not null check (length(sha256) = 64),
  primary key (edition, format)
);

grant usage on schema publication to ${public};
grant select on publication.published, publication.output to ${public};
revoke update, delete, truncate on publication.published, publication.output, publication.version, publication.step from ${app};

-- Files of what is not published, for those who write it; made anew when they ask.
create table publication.proof (
  edition bigint not null references publication.edition,
  format text not null check (format in ('pdf', 'docx')),
  content bytea not null,
  made_at timestamptz not null,
  primary key (edition, format)
);

-- What newer data would change in what is published, as it was last looked at.
create table publication.renewal (
  edition bigint primary key references publication.published,
  looked_at timestamptz not null,
  changes jsonb not null
);
