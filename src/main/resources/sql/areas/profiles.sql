-- Grain: one current area of a kind with residents. Units: people of the newest mid-year; shares from 0 to 1.
select
    a.code,
    r.people,
    rural.share as rural_share,
    workday.people::double precision / r.people as workday_ratio
from areas.area a
join lateral (
    select people
    from areas.residents
    where code = a.code
    order by year desc
    limit 1
) r on r.people > 0
left join lateral (
    select avg(case when u.rural then 1.0 else 0.0 end)::double precision as share
    from areas.nesting n
    join areas.rural_urban u on u.code = n.part
    where n.whole = a.code
        and n.part_type = 'LSOA'
) rural on true
left join lateral (
    select sum(h.people) as people
    from areas.headcount h
    where h.population = 'workday'
        and h.code = a.code
        and h.year = (select max(year) from areas.headcount where population = 'workday')
) workday on true
where a.type = :type
    and a.current
order by a.code
