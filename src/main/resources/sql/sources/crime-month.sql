-- Grain: one area, month and category with any rows. Force: by who reported; all others: by where it fell.
select area_code, area_type, month, category, rows, estimated
from (
  select lsoa21 as area_code, 'lsoa' as area_type, month, category, cast(sum(rows) as decimal(18, 6)) as rows,
    cast(sum(estimated) as decimal(18, 6)) as estimated
  from carried
  group by lsoa21, month, category
  union all
  select l.area_code, l.area_type, c.month, c.category, cast(sum(c.rows) as decimal(18, 6)) as rows,
    cast(sum(if(u.lsoa is null, c.estimated, 0)) as decimal(18, 6)) as estimated
  from carried c
  join lookup l on l.lsoa21 = c.lsoa21
  left join undivided u on u.lsoa = c.shared and u.area_code = l.area_code
  group by l.area_code, l.area_type, c.month, c.category
  union all
  select force, 'force', month, category, cast(sum(rows) as decimal(18, 6)), cast(0 as decimal(18, 6))
  from cell
  where territorial and force is not null
  group by force, month, category
)
order by area_code, month, category
