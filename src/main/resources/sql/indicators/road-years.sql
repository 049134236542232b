-- Grain: one district and year of which both collisions and casualties are held.
select distinct
    c.local_authority_ons_district as area_code,
    c.collision_year as year,
    c.release as collisions,
    k.release as casualties
from road_collision c
join (select distinct collision_year, release from road_casualty) k on k.collision_year = c.collision_year
