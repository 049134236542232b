-- Grain: one published stop and search. Degrees WGS84; searched_at in UTC. The force is in the file's name alone.
select
  :reporter as reported_by,
  cast(date_trunc('month', cast(searched_at as timestamp)) as date) as month,
  cast(searched_at as timestamp) as searched_at,
  search_type,
  policing_operation,
  operation_name,
  longitude,
  latitude,
  gender,
  age_range,
  self_defined_ethnicity,
  officer_defined_ethnicity,
  legislation,
  object_of_search,
  outcome,
  outcome_linked,
  clothing_removed
from raw
