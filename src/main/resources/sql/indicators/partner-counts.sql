-- Grain: one area, stretch of time and item of a partner's table. rows null: withheld by the partner.
select
    area_code,
    area_type,
    period_start,
    period_end,
    item,
    rows,
    shorthand,
    release
from partner_count
where dataset = :dataset
    and area_code is not null
