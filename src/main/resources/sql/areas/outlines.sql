-- Current areas of a type that have a boundary, by code: the newest boundary of each, how large it is, and whether its box
-- lies wholly inside the one that is asked for. A condition that is null is not set; an area without dates fits any.
select
    b.code,
    b.vintage,
    b.bytes,
    b.west >= :west and b.east <= :east and b.south >= :south and b.north <= :north as inside
from (
    select distinct on (code) code, vintage, octet_length(shape) as bytes, west, south, east, north
    from areas.boundary
    order by code, vintage desc
) b
join areas.area a on a.code = b.code
where a.current
  and a.type = :type
  and b.west <= :east
  and b.east >= :west
  and b.south <= :north
  and b.north >= :south
  and (cast(:code as text) is null or a.code = :code)
  and (cast(:within as text) is null or a.code in (select n.part from areas.nesting n where n.whole = :within))
  and (cast(:from as date) is null or a.valid_to is null or a.valid_to >= cast(:from as date))
  and (cast(:to as date) is null or a.valid_from is null or a.valid_from <= cast(:to as date))
order by b.code
