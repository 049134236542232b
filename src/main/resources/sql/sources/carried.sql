-- Grain: rows of territorial forces in one LSOA of 2021, month and category; estimated: how much of them was shared
-- out; shared: the split LSOA whose rows those are.
create or replace temp table split_placed as
select s.month, s.category, s.lsoa_code, p.lsoa21, sum(s.rows) as rows, sum(if(p.estimated, s.rows, 0)) as estimated
from split_point s
join placed p on p.lsoa_code = s.lsoa_code and p.longitude = s.longitude and p.latitude = s.latitude
group by all;

create or replace temp table split_left as
select c.month, c.category, c.lsoa_code, cast(c.rows - coalesce(p.rows, 0) as decimal(12, 0)) as rows
from (
  select month, category, lsoa_code, sum(rows) as rows
  from cell
  where territorial and lsoa_code in (select lsoa from crosswalk where split)
  group by all
) c
left join (select month, category, lsoa_code, sum(rows) as rows from split_placed group by all) p
  on p.month = c.month and p.category = c.category and p.lsoa_code = c.lsoa_code
where c.rows > coalesce(p.rows, 0);

create or replace temp table carried as
select month, category, lsoa21, shared, cast(sum(rows) as decimal(18, 6)) as rows,
  cast(sum(estimated) as decimal(18, 6)) as estimated
from (
  select c.month, c.category, coalesce(x.lsoa21, c.lsoa_code) as lsoa21, null as shared, c.rows, 0 as estimated
  from cell c
  left join crosswalk x on x.lsoa = c.lsoa_code
  where c.territorial and c.lsoa_code is not null and x.split is distinct from true
  union all
  select month, category, lsoa21, if(estimated > 0, lsoa_code, null), rows, estimated
  from split_placed
  union all
  select s.month, s.category, x.lsoa21, s.lsoa_code, s.rows * x.share, s.rows * x.share
  from split_left s
  join crosswalk x on x.lsoa = s.lsoa_code
)
group by month, category, lsoa21, shared;

-- Grain: a split LSOA and an area that holds all of its parts, so that nothing was shared out as far as the area goes.
create or replace temp table undivided as
select x.lsoa, l.area_code
from crosswalk x
join lookup l on l.lsoa21 = x.lsoa21
join (select lsoa, count(*) as parts from crosswalk group by lsoa) w on w.lsoa = x.lsoa
group by x.lsoa, l.area_code, w.parts
having count(*) = w.parts
