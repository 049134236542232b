-- Grain: one LSOA of its nation's newest edition held. rank_share: its rank by income, 0 for the most deprived to 1.
select
    area_code,
    rank / max(rank) over (partition by nation) as rank_share
from (
    select
        lsoa_code as area_code,
        substr(lsoa_code, 1, 1) as nation,
        rank,
        edition,
        max(edition) over (partition by substr(lsoa_code, 1, 1)) as newest
    from deprivation
    where domain = 'income'
        and rank is not null
) ranked
where edition = newest
