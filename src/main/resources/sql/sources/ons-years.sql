-- Grain: one force, crime type and period of twelve months that ONS counted; only where all its items are published.
select c.area_code, i.category, c.period_start, cast(sum(c.rows) as bigint) as rows
from read_parquet(:files) c
join (from (values :items) as t(category, item, items)) i on i.item = c.item
where c.area_type = 'force' and c.rows is not null and c.period_end = c.period_start + interval 12 month - interval 1 day
group by c.area_code, i.category, c.period_start
having count(*) = any_value(i.items)
