-- Grain: one area and mid-year, from the newest edition that gives it. Units: households.
select
    area_code,
    mid_year,
    cast(number as bigint) as number,
    release
from (
    select
        residents.*,
        row_number() over (partition by area_code, mid_year order by edition desc, release desc) as place
    from published_residents residents
    where item = 'households'
        and number is not null
        and area_code in (:areas)
) ranked
where place = 1
