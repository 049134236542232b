-- Grain: one area and census. Units: people present on a working day. Latest edition of each census.
with newest as (
  select distinct on (code, year) code, year, people, release_id
  from areas.headcount
  where population = 'workday'
  order by code, year, edition desc
),
-- An LSOA of 2021 has its own figure, or takes its shares of those that it came of.
part as (
  select n.whole, n.part, y.year, n.part as origin, 1 as share, false as estimated
  from areas.nesting n
  cross join (select distinct year from newest) y
  where n.whole = any(:codes) and n.part_type = 'LSOA'
    and (exists (select from newest own where own.code = n.part and own.year = y.year)
      or not exists (select from areas.crosswalk c where c.lsoa21 = n.part))
  union all
  select n.whole, n.part, y.year, c.lsoa, c.share, c.method = 'apportioned'
  from areas.nesting n
  cross join (select distinct year from newest) y
  join areas.crosswalk c on c.lsoa21 = n.part
  where n.whole = any(:codes) and n.part_type = 'LSOA'
    and not exists (select from newest own where own.code = n.part and own.year = y.year)
),
summed as (
  select p.whole as code, p.year, sum(h.people * p.share) as people, bool_or(p.estimated) as estimated,
    array_agg(distinct h.release_id) filter (where h.release_id is not null) as releases,
    count(*) = count(h.people) as whole
  from part p
  left join newest h on h.code = p.origin and h.year = p.year
  group by p.whole, p.year
)
select code, year, people, false as estimated, 'published' as basis, array[release_id] as releases
from newest
where code = any(:codes)
union all
select code, year, cast(round(people) as bigint), estimated, 'summed', releases
from summed s
where whole and people > 0
  and not exists (select from newest n where n.code = s.code and n.year = s.year)
