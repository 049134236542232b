-- Grain: one offence code, by the newest set of weights. Units: days of sentence, as the publisher weighs them.
select
    offence_code,
    weight,
    weight_set,
    release
from crime_severity_weight
where offence_code is not null
    and weight is not null
    and weight_set is not distinct from (select max(weight_set) from crime_severity_weight)
