-- Work that goes on while nobody waits: what it is and how far it has come, and who does it when.

create schema if not exists platform;

create table platform.job (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject text not null,
  asked_by uuid,
  asked_by_name text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('WAITING', 'RUNNING', 'LATER', 'DONE', 'FAILED')),
  attempts int not null default 0 check (attempts >= 0),
  done bigint not null default 0 check (done >= 0),
  total bigint not null default 0 check (total >= 0),
  words text not null default '',
  begun_at timestamptz,
  ended_at timestamptz,
  check ((ended_at is null) = (state in ('WAITING', 'RUNNING', 'LATER')))
);
comment on table platform.job is 'One piece of work, how far it has come and how it ended';
comment on column platform.job.total is '0 while it is not known how much there is to do';
comment on column platform.job.words is 'what is being done; once it has ended, what came of it or why it failed';
create index job_of_subject on platform.job (kind, subject, asked_at desc);

-- The scheduler's own: which task is due when, and which instance has it and is alive.
create table platform.scheduled_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index task_due on platform.scheduled_task (execution_time);
create index task_heartbeat on platform.scheduled_task (last_heartbeat);
