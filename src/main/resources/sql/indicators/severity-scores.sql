-- Grain: one area and period as the file writes it. Units: weighted offences per head, as published.
select
    area_code,
    period,
    score,
    release
from crime_severity
where area_code in (:areas)
    and score is not null
