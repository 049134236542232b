-- Grain: one Crime ID with any outcome; the first month of an outcome of each kind, null for none.
create or replace temp table crime_outcome as
select
  r.crime_id,
  r.reported_by,
  min(r.month) filter (where k.charged) as charged,
  min(r.month) filter (where k.positive) as positive,
  min(r.month) filter (where k.no_suspect) as no_suspect
from read_parquet(:outcome_files, filename = true) r
join outcome_used u on u.parquet = r.filename and u.reporter = r.reported_by and u.month = r.month
join outcome_kind k on k.label = r.outcome_type
where r.crime_id is not null
  and (k.charged or k.positive or k.no_suspect)
group by r.crime_id, r.reported_by
