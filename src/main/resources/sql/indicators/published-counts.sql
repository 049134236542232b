-- Grain: one row a dataset, item, area and stretch of months, from the newest edition that gives it. Units: as published.
select
    dataset,
    item,
    area_code,
    period_start,
    period_end,
    rows,
    shorthand,
    caveat,
    release
from (
    select
        published.*,
        row_number() over (
            partition by dataset, item, area_code, period_start, period_end
            order by newest_end desc, release desc
        ) as place
    from (
        select
            counts.*,
            max(period_end) over (partition by release) as newest_end
        from published_count counts
        where dataset in (:datasets)
            and item in (:items)
            and area_code in (:areas)
    ) published
) ranked
where place = 1
