-- Grain: one area of a kind with counts above 0 in both stretches of months, from the newest edition that gives each.
with newest as (
    select
        counts.*,
        row_number() over (
            partition by area_code, period_start, period_end
            order by edition_end desc, release desc
        ) as place
    from (
        select
            published.*,
            max(period_end) over (partition by release) as edition_end
        from published_count published
        where dataset = :dataset
            and item = :item
            and area_type = :area_type
    ) counts
)
select
    later.rows as later,
    earlier.rows as earlier
from newest later
join newest earlier on earlier.area_code = later.area_code
where later.place = 1
    and earlier.place = 1
    and later.period_start = :later_start
    and later.period_end = :later_end
    and earlier.period_start = :earlier_start
    and earlier.period_end = :earlier_end
    and later.rows > 0
    and earlier.rows > 0
