-- Grain: one LSOA and month. Units: rows of the categories as published, shared out where an LSOA was divided; estimated is
-- the part that was shared out.
select
    area_code,
    month,
    sum(rows) as rows,
    sum(estimated) as estimated
from crime_month
where area_code in (:areas)
    and month in (:months)
    and category in (:categories)
group by
    area_code,
    month
