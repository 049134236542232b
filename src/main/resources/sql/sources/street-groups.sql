-- Grain: rows of one file with the same force, month, area code and crime type. Reads the relation written.
select
  reported_by as reporter,
  month,
  lsoa_code,
  crime_type as label,
  count(*) as rows,
  count(*) filter (where lsoa_code is null) as unlocated,
  count(last_outcome) as with_outcome,
  count(*) filter (where last_outcome = 'Under investigation') as under_investigation,
  min(longitude) as west,
  max(longitude) as east,
  min(latitude) as south,
  max(latitude) as north,
  count(*) filter (where (longitude is null) <> (latitude is null)) as half_points
from written
group by reported_by, month, lsoa_code, crime_type
