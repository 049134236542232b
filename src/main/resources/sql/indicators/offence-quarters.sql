-- Grain: one area, quarter and offence. A force has all its partnerships and what it could not assign. Units: offences.
select
    area_code,
    period_start,
    offence_code,
    any_value(offence) as offence,
    sum(rows) as rows,
    max(release) as release
from (
    select
        area_code,
        period_start,
        offence_code,
        offence,
        rows,
        release
    from offence_quarter
    where area_code in (:areas)
    union all
    select
        force_code as area_code,
        period_start,
        offence_code,
        offence,
        rows,
        release
    from offence_quarter
    where force_code in (:areas)
) offences
where period_start in (:quarters)
group by
    area_code,
    period_start,
    offence_code
