-- Grain: one row an area, month and category. Units: rows as published; estimated is the part shared out between areas.
select
    area_code,
    month,
    category,
    sum(rows) as rows,
    sum(estimated) as estimated
from crime_month
where area_code in (:areas)
    and month between :first and :last
group by
    area_code,
    month,
    category
