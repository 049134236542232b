-- Grain: one LSOA and edition of an index. Rank 1 is the most deprived of the country that the index covers.
select
    lsoa_code as area_code,
    dataset,
    edition,
    lsoa_vintage,
    rank,
    release
from deprivation
where domain = :domain
    and rank is not null
