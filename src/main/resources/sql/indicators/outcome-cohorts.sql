-- Grain: one area, month of crime, length of following and category. Units: crimes with a Crime ID.
select
    area_code,
    month,
    months,
    category,
    crimes,
    charged,
    positive,
    no_suspect
from outcome_cohort
where area_code in (:areas)
    and month in (:months)
