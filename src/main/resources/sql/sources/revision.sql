-- One row: what differs between two extracts of one force and month, by Crime ID. IDs that repeat are listed apart.
with current_ids as (
  select crime_id, count(*) as times, any_value(:outcome) as outcome
  from read_parquet(:current_file)
  where month = ? and reported_by = ?
  group by crime_id
),
other_ids as (
  select crime_id, count(*) as times, any_value(:outcome) as outcome
  from read_parquet(:other_file)
  where month = ? and reported_by = ?
  group by crime_id
),
both_sides as (
  select
    coalesce(c.crime_id, o.crime_id) as crime_id,
    coalesce(c.times, 0) as current_times,
    coalesce(o.times, 0) as other_times,
    c.outcome is distinct from o.outcome as changed
  from (from current_ids where crime_id is not null) c
  full join (from other_ids where crime_id is not null) o on c.crime_id = o.crime_id
)
select
  (select coalesce(sum(times), 0) from current_ids) as current_rows,
  (select coalesce(sum(times), 0) from other_ids) as other_rows,
  count(*) filter (where current_times = 1 and other_times = 1) as ids_once_in_both,
  count(*) filter (where current_times = 1 and other_times = 1 and changed) as changed_outcome,
  count(*) filter (where other_times = 0) as only_in_current,
  count(*) filter (where current_times = 0) as only_in_other,
  coalesce(
    list(lower(hex(crime_id)) order by crime_id) filter (where current_times > 1 or other_times > 1), []
  ) as repeated_ids
from both_sides
