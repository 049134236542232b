-- Grain: one force, month and length of following for which all outcomes are held, with the file of its crimes.
create or replace temp table cohort as
select s.parquet, s.reporter, s.month, s.force, f.months
from street_part s
cross join followed f
where (
  select count(distinct o.month)
  from outcome_part o
  where o.reporter = s.reporter
    and o.month between s.month and s.month + to_months(f.months)
) = f.months + 1;

-- Grain: one file of outcomes of one force and month that a cohort needs.
create or replace temp table outcome_used as
select distinct o.parquet, o.reporter, o.month
from outcome_part o
where exists (
  select 1
  from cohort c
  where c.reporter = o.reporter
    and o.month between c.month and c.month + to_months(c.months)
)
