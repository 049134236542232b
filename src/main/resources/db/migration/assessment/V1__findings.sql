-- Assessments, and what stood out in them: findings that people judge, with all that was ever decided of each.

create schema if not exists assessment;

create table assessment.assessment (
  id bigint generated always as identity primary key,
  area text not null,
  area_name text not null,
  period text not null,
  title text not null check (length(btrim(title)) between 1 and 200),
  scanned_at timestamptz,
  series int not null default 0,
  judged int not null default 0,
  document bigint,
  begun_at timestamptz not null,
  begun_by uuid,
  begun_by_name text not null,
  unique (area, period)
);
comment on column assessment.assessment.series is 'how many series and published years the last scan looked at';
comment on column assessment.assessment.judged is 'how many of them hold enough to be judged';
comment on column assessment.assessment.document is 'the edition of a document that was begun for it; null while there is none';

-- What the last scan said stands in the first columns, what people decided in the last ones; a scan touches the first alone.
create table assessment.finding (
  id bigint generated always as identity primary key,
  assessment bigint not null references assessment.assessment,
  key text not null,
  basis text not null check (basis in ('MONTHS', 'YEARS')),
  indicator text not null,
  area text not null,
  area_name text not null,
  up boolean not null,
  ratio double precision not null,
  extra bigint not null,
  since text,
  adjusted double precision not null,
  certainty double precision not null,
  size double precision not null,
  severity double precision not null,
  spread double precision not null,
  comparison double precision not null,
  score double precision not null,
  rank int not null check (rank > 0),
  told jsonb not null,
  said text not null,
  scanned_confidence text not null check (scanned_confidence in ('HIGH', 'MODERATE', 'LOW')),
  scanned_caveats text not null,
  found_at timestamptz not null,
  gone_at timestamptz,
  status text not null default 'CANDIDATE' check (status in ('CANDIDATE', 'ACCEPTED', 'REJECTED')),
  reason text check (reason in ('RECORDING', 'TOLD', 'SMALL', 'KNOWN', 'OTHER')),
  reason_words text not null default '' check (length(reason_words) <= 2000),
  headline text not null default '' check (length(headline) <= 300),
  note text not null default '' check (length(note) <= 20000),
  confidence text check (confidence in ('HIGH', 'MODERATE', 'LOW')),
  caveats text check (length(caveats) <= 5000),
  theme text,
  changed int not null default 0,
  decided_at timestamptz,
  decided_by_name text not null default '',
  unique (assessment, key),
  check ((status = 'REJECTED') = (reason is not null)),
  check (reason <> 'OTHER' or length(btrim(reason_words)) > 0)
);
comment on column assessment.finding.said is 'what the engine said of it at the last scan that found it';
comment on column assessment.finding.gone_at is 'since when no scan finds it any more; null while it is found';
comment on column assessment.finding.confidence is 'what somebody chose; null for what the scan proposes';
comment on column assessment.finding.caveats is 'what somebody wrote; null for what the scan proposes';
comment on column assessment.finding.theme is 'where somebody grouped it; null for what the catalogue says, empty for no theme';
comment on column assessment.finding.changed is 'how often people changed it, so that nobody decides over another unseen';

-- All that was ever decided, each as it stood afterwards. Nothing is changed or deleted.
create table assessment.judgement (
  finding bigint not null references assessment.finding,
  number int not null check (number > 0),
  status text not null,
  reason text,
  reason_words text not null,
  headline text not null,
  note text not null,
  confidence text,
  caveats text,
  theme text,
  takes_back boolean not null,
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  primary key (finding, number)
);
comment on column assessment.judgement.takes_back is 'whether it puts back what stood before the one before it';

create table assessment.remark (
  id bigint generated always as identity primary key,
  finding bigint not null references assessment.finding,
  words text not null check (length(btrim(words)) between 1 and 20000),
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null
);
create index on assessment.remark (finding);

revoke update, delete, truncate on assessment.judgement, assessment.remark from ${app};
