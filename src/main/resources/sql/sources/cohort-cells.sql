-- Grain: crimes with a Crime ID of one force, month, length of following, published LSOA code and category.
create or replace temp table cohort_cell as
select
  c.force,
  c.month,
  c.months,
  r.lsoa_code,
  l.category,
  count(*) as crimes,
  count(*) filter (where o.charged <= c.month + to_months(c.months)) as charged,
  count(*) filter (where o.positive <= c.month + to_months(c.months)) as positive,
  count(*) filter (
    where o.no_suspect <= c.month + to_months(c.months)
      and not coalesce(o.positive <= c.month + to_months(c.months), false)
  ) as no_suspect
from read_parquet(:street_files, filename = true) r
join cohort c on c.parquet = r.filename and c.reporter = r.reported_by and c.month = r.month
join category_label l on l.label = r.crime_type
left join crime_outcome o on o.crime_id = r.crime_id and o.reported_by = r.reported_by
where r.crime_id is not null
group by c.force, c.month, c.months, r.lsoa_code, l.category
