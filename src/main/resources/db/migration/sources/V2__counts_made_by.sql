-- Counts of areas are made anew when a later version counts more, or counts otherwise.
alter table sources.generation add column made_by int not null default 0;
comment on column sources.generation.made_by is 'Which way of counting areas made the folder; a later version counts anew';
