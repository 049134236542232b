-- Grain: searches of one force, month and published point. linked: the outcome is linked to what was looked for; known: that
-- is said, or nothing came of the search, which leaves nothing to link.
create or replace temp table stop_cell as
select
  p.force,
  p.month,
  r.longitude,
  r.latitude,
  count(*) as searches,
  count(*) filter (where lower(r.outcome_linked) = 'true') as linked,
  count(*) filter (
    where lower(r.outcome_linked) in ('true', 'false')
      or r.outcome ilike '%no further action%'
      or r.outcome ilike 'nothing found%'
  ) as known
from read_parquet(:stop_files, filename = true) r
join stop_part p on p.parquet = r.filename and p.reporter = r.reported_by and p.month = r.month
group by p.force, p.month, r.longitude, r.latitude
