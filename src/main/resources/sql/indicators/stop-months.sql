-- Grain: one area and month. Units: searches.
select
    area_code,
    month,
    searches,
    linked,
    known,
    unlocated
from stop_month
where area_code in (:areas)
    and month in (:months)
