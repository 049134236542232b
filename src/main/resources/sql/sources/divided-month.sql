-- Grain: one force and month whose files name LSOAs that were divided in 2021, or what those became. Units: rows.
select
    force as force_code,
    month,
    cast(sum(rows) filter (where lsoa_code in (select lsoa from crosswalk where split)) as bigint) as divided,
    cast(sum(rows) filter (where lsoa_code in (select lsoa21 from crosswalk where split)) as bigint) as parts
from cell
where territorial
    and force is not null
    and lsoa_code in (
        select lsoa from crosswalk where split
        union all
        select lsoa21 from crosswalk where split
    )
group by
    force,
    month
order by
    force,
    month
