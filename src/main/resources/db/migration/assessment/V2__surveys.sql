-- Surveys as they were imported, and what people wrote coded by hand. The public reads nothing of it.

create table assessment.survey (
  number bigint generated always as identity primary key,
  id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 60),
  version int not null check (version > 0),
  mapping text not null check (length(mapping) <= 500000),
  file_name text not null check (length(file_name) <= 300),
  sha256 text not null check (length(sha256) = 64),
  people int not null check (people > 0),
  imported_at timestamptz not null,
  imported_by text not null,
  unique (id, version)
);
comment on column assessment.survey.version is 'counted from 1 for each survey; the highest is the one that is shown';
comment on column assessment.survey.mapping is 'the YAML as it came';
comment on column assessment.survey.sha256 is 'of the file of answers as it came';

create table assessment.survey_person (
  survey bigint not null references assessment.survey,
  line bigint not null check (line > 1),
  cells jsonb not null,
  primary key (survey, line)
);
comment on column assessment.survey_person.line is 'of the file on which the answers stood';
comment on column assessment.survey_person.cells is 'what stood under the headings that are mapped, by heading; nothing else is kept';

create table assessment.survey_code (
  survey bigint not null,
  question text not null,
  line bigint not null,
  code text not null check (length(btrim(code)) between 1 and 100),
  given_at timestamptz not null,
  given_by_name text not null,
  primary key (survey, question, line, code),
  foreign key (survey, line) references assessment.survey_person
);
comment on table assessment.survey_code is 'what somebody read in an open answer; several to one answer are possible';

-- An import is never changed; another one stands beside it.
revoke update, delete, truncate on assessment.survey, assessment.survey_person from ${app};
