-- Grain: one area and month with any search. unlocated: searches of a force whose point is missing or in no boundary held.
select area_code, area_type, month, searches, linked, known, unlocated
from (
  select
    l.area_code,
    l.area_type,
    c.month,
    cast(sum(c.searches) as bigint) as searches,
    cast(sum(c.linked) as bigint) as linked,
    cast(sum(c.known) as bigint) as known,
    cast(0 as bigint) as unlocated
  from stop_cell c
  join stop_place s on s.longitude = c.longitude and s.latitude = c.latitude
  join lookup l on l.lsoa21 = s.lsoa21
  group by l.area_code, l.area_type, c.month
  union all
  select
    c.force,
    'force',
    c.month,
    cast(sum(c.searches) as bigint),
    cast(sum(c.linked) as bigint),
    cast(sum(c.known) as bigint),
    cast(sum(if(s.lsoa21 is null, c.searches, 0)) as bigint)
  from stop_cell c
  left join stop_place s on s.longitude = c.longitude and s.latitude = c.latitude
  group by c.force, c.month
)
order by area_code, month
