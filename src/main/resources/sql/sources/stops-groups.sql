-- Grain: searches of one file with the same force, month and type. Reads the relation written.
select
  reported_by as reporter,
  month,
  cast(null as varchar) as lsoa_code,
  search_type as label,
  count(*) as rows,
  count(*) filter (where longitude is null) as unlocated,
  0 as with_outcome,
  0 as under_investigation,
  min(longitude) as west,
  max(longitude) as east,
  min(latitude) as south,
  max(latitude) as north,
  count(*) filter (where (longitude is null) <> (latitude is null)) as half_points
from written
group by reported_by, month, search_type
