-- Grain: one row per area and mid-year. Units: people. Published figures first; LSOAs of 2021 without one are carried
-- from the LSOAs they came of; all larger areas without one are summed, from districts where all of them have a figure
-- and from LSOAs otherwise. A sum with a part missing is no sum and gives no row.
insert into areas.residents (code, year, people, estimated, basis, releases)
with published as (
    select distinct on (h.code, h.year) h.code, h.year, h.people, h.release_id
    from areas.headcount h
    where h.population = 'residents'
    order by h.code, h.year, h.edition desc
),
carried as (
    select
        c.lsoa21 as code,
        p.year,
        sum(round(p.people * (c.share_before + c.share)) - round(p.people * c.share_before))::bigint as people,
        bool_or(c.method = 'apportioned') as estimated,
        array_agg(distinct p.release_id) as releases
    from areas.crosswalk c
    join published p on p.code = c.lsoa
    group by c.lsoa21, p.year
    having count(*) = (select count(*) from areas.crosswalk k where k.lsoa21 = c.lsoa21)
),
small as (
    select p.code, p.year, p.people, false as estimated, 'published' as basis, array[p.release_id] as releases
    from published p
    union all
    select c.code, c.year, c.people, c.estimated, 'carried', c.releases
    from carried c
    where not exists (select from published p where p.code = c.code and p.year = c.year)
),
part_count as (
    select whole, part_type, count(*) as parts
    from areas.nesting
    where part_type in ('LSOA', 'DISTRICT')
    group by whole, part_type
),
from_lsoas as (
    select
        n.whole as code,
        s.year,
        sum(s.people)::bigint as people,
        bool_or(s.estimated or n.fit = 'best-fit') as estimated,
        count(*) as parts
    from areas.nesting n
    join small s on s.code = n.part
    where n.part_type = 'LSOA'
    group by n.whole, s.year
),
lsoa_releases as (
    select p.year, array_agg(distinct p.release_id) as releases
    from published p
    join areas.area a on a.code = p.code
    where a.type = 'LSOA'
    group by p.year
),
by_lsoas as (
    select f.code, f.year, f.people, f.estimated, 'summed' as basis, r.releases
    from from_lsoas f
    join part_count c on c.whole = f.code and c.part_type = 'LSOA' and c.parts = f.parts
    join lsoa_releases r on r.year = f.year
),
district as (
    select s.code, s.year, s.people, s.estimated, s.releases
    from small s
    where exists (select from areas.area a where a.code = s.code and a.type = 'DISTRICT')
    union all
    select b.code, b.year, b.people, b.estimated, b.releases
    from by_lsoas b
    join areas.area a on a.code = b.code and a.type = 'DISTRICT'
    where not exists (select from small s where s.code = b.code and s.year = b.year)
),
district_releases as (
    select n.whole as code, d.year, array_agg(distinct r.release_id) as releases
    from areas.nesting n
    join district d on d.code = n.part
    cross join lateral unnest(d.releases) as r (release_id)
    where n.part_type = 'DISTRICT'
    group by n.whole, d.year
),
by_districts as (
    select
        n.whole as code,
        d.year,
        sum(d.people)::bigint as people,
        bool_or(d.estimated) as estimated,
        'summed' as basis,
        (select r.releases from district_releases r where r.code = n.whole and r.year = d.year) as releases
    from areas.nesting n
    join district d on d.code = n.part
    join part_count c on c.whole = n.whole and c.part_type = 'DISTRICT'
    where n.part_type = 'DISTRICT'
    group by n.whole, d.year, c.parts
    having count(*) = c.parts
),
best as (
    select *, 1 as preference from small
    union all
    select code, year, people, estimated, basis, releases, 2 from by_districts
    union all
    select code, year, people, estimated, basis, releases, 3 from by_lsoas
)
select distinct on (code, year) code, year, people, estimated, basis, releases
from best
order by code, year, preference
