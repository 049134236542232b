-- Current areas of a type, inside another, whose name holds a word that starts as typed: one page, and how many there are
-- in all. A condition that is null is not set.
select a.code, a.name, a.name_cy, a.type, a.valid_from, a.valid_to, a.current, count(*) over () as matched
from areas.area a
left join (
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
  and (cast(:type as text) is null or a.type = :type)
  and (cast(:key as text) is null or found.code is not null)
  and (cast(:within as text) is null or a.code in (select n.part from areas.nesting n where n.whole = :within))
order by
    found.rank,
    array_position(
        array['COUNTRY', 'REGION', 'FORCE', 'COUNTY', 'PARTNERSHIP', 'DISTRICT', 'WARD', 'LSOA'], a.type),
    a.name,
    a.code
limit :limit
offset :offset
