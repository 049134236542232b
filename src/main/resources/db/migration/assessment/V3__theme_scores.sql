-- How partners score themes. The newest of a person stands for them; what they gave before stays.

create table assessment.theme_score (
  id bigint generated always as identity primary key,
  area text not null check (length(area) between 1 and 20),
  period text not null check (length(period) between 1 and 40),
  theme text not null check (length(theme) between 1 and 100),
  person uuid not null,
  person_name text not null,
  organisation uuid,
  organisation_name text not null,
  harm int not null check (harm between 1 and 5),
  likelihood int not null check (likelihood between 1 and 5),
  confidence int not null check (confidence between 1 and 3),
  words text not null default '' check (length(words) <= 4000),
  given_at timestamptz not null
);
create index on assessment.theme_score (area, period, theme, person, id);
comment on column assessment.theme_score.area is 'the code of the area that is assessed';
comment on column assessment.theme_score.organisation is 'for which the person scored; null if they are a member of none';
comment on column assessment.theme_score.harm is '1 slight to 5 grave';
comment on column assessment.theme_score.likelihood is 'of more of it in the coming year: 1 unlikely to 5 nearly certain';
comment on column assessment.theme_score.confidence is 'of the person in their own score: 1 low to 3 high';

revoke update, delete, truncate on assessment.theme_score from ${app};
