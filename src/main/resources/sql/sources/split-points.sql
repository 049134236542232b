-- Grain: current rows of territorial forces in an LSOA that was split, by point, month and category.
create or replace temp table split_point as
select r.month, r.lsoa_code, r.longitude, r.latitude, l.category, count(*) as rows
from read_parquet(:split_files, filename = true) r
join part_now p on p.parquet = r.filename and p.reporter = r.reported_by and p.month = r.month
join category_label l on l.label = r.crime_type
where p.territorial and r.longitude is not null and r.lsoa_code in (select lsoa from crosswalk where split)
group by all
