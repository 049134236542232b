-- Grain: one month of one force whose files name LSOAs that were divided in 2021, or what those became. Units: rows.
select
    month,
    coalesce(divided, 0) as divided,
    coalesce(parts, 0) as parts
from divided_month
where force_code = :force
order by month
