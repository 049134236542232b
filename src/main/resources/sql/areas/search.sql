-- Current areas whose name, in either language, holds a word that starts as typed; best first.
select a.code, a.name, a.name_cy, a.type, a.valid_from, a.valid_to, a.current
from areas.area a
join (
    select l.code,
           min(case
               when :key in (l.name_key, l.name_cy_key) then 0
               when l.name_key like :starts or l.name_cy_key like :starts then 1
               else 2
           end) as rank
    from areas.listing l
    where l.name_key like :starts
       or l.name_key like :word
       or l.name_cy_key like :starts
       or l.name_cy_key like :word
    group by l.code
) found on found.code = a.code
where a.current
order by
    found.rank,
    array_position(
        array['DISTRICT', 'COUNTY', 'FORCE', 'PARTNERSHIP', 'WARD', 'REGION', 'COUNTRY', 'LSOA'], a.type),
    a.name,
    a.code
limit :limit
