-- Grain: one published outcome of one crime. Degrees WGS84; month, of the outcome, is its first day. Reads raw.
select
  coalesce(case when length(crime_id) = 64 then try(unhex(crime_id)) end, encode(crime_id)) as crime_id,
  case when length(month) = 7 then cast(month || '-01' as date) else error('month') end as month,
  reported_by,
  falls_within,
  longitude,
  latitude,
  location,
  lsoa_code,
  lsoa_name,
  outcome_type
from raw
