-- Grain: one district, published LSOA (null: none given) and month of collision. serious: the sum of the probabilities that a
-- casualty who was not killed was seriously injured, as adjusted by the publisher; unadjusted: those without one.
select
    c.local_authority_ons_district as area_code,
    c.lsoa_of_collision_location as lsoa_code,
    cast(date_trunc('month', c.date) as date) as month,
    count(*) filter (where k.casualty_severity = 1) as killed,
    coalesce(sum(k.casualty_adjusted_serious) filter (where k.casualty_severity <> 1), 0) as serious,
    count(*) filter (
        where k.casualty_severity is null
            or k.casualty_severity <> 1 and k.casualty_adjusted_serious is null
    ) as unadjusted
from road_collision c
join road_casualty k on k.collision_index = c.collision_index
group by
    c.local_authority_ons_district,
    c.lsoa_of_collision_location,
    date_trunc('month', c.date)
