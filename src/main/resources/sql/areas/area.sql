-- One row per code that any list holds: its newest name and Welsh name; the code itself where no list names it.
insert into areas.area (code, type, name, name_cy, name_key, valid_from, valid_to, current, release_id)
with newest as (
    select distinct on (l.code) l.code, l.name, l.name_key, l.release_id
    from areas.listing l
    order by l.code, l.vintage desc
),
welsh as (
    select distinct on (l.code) l.code, l.name_cy
    from areas.listing l
    where l.name_cy is not null
    order by l.code, l.vintage desc
),
validity as (
    select l.code, min(l.valid_from) as valid_from, max(l.valid_to) as valid_to
    from areas.listing l
    group by l.code
)
select
    c.code,
    c.type,
    coalesce(n.name, c.code),
    w.name_cy,
    coalesce(n.name_key, lower(c.code)),
    v.valid_from,
    v.valid_to,
    c.current,
    n.release_id
from unnest(cast(:codes as text[]), cast(:types as text[]), cast(:current as boolean[])) as c (code, type, current)
left join newest n on n.code = c.code
left join welsh w on w.code = c.code
left join validity v on v.code = c.code
