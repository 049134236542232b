-- Grain: one area, month of crime, length of following in months and category. Force: by who reported; others: by where.
select area_code, area_type, month, months, category, crimes, charged, positive, no_suspect
from (
  select
    l.area_code,
    l.area_type,
    c.month,
    c.months,
    c.category,
    cast(sum(c.crimes * coalesce(x.share, 1)) as decimal(18, 6)) as crimes,
    cast(sum(c.charged * coalesce(x.share, 1)) as decimal(18, 6)) as charged,
    cast(sum(c.positive * coalesce(x.share, 1)) as decimal(18, 6)) as positive,
    cast(sum(c.no_suspect * coalesce(x.share, 1)) as decimal(18, 6)) as no_suspect
  from cohort_cell c
  left join crosswalk x on x.lsoa = c.lsoa_code
  join lookup l on l.lsoa21 = coalesce(x.lsoa21, c.lsoa_code)
  group by l.area_code, l.area_type, c.month, c.months, c.category
  union all
  select
    force,
    'force',
    month,
    months,
    category,
    cast(sum(crimes) as decimal(18, 6)),
    cast(sum(charged) as decimal(18, 6)),
    cast(sum(positive) as decimal(18, 6)),
    cast(sum(no_suspect) as decimal(18, 6))
  from cohort_cell
  group by force, month, months, category
)
order by area_code, month, category
