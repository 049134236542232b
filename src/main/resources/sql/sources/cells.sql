-- Grain: current rows of one force, month, published LSOA code and category. lsoa_code null: no location.
create or replace temp table cell_file as
select c.file, c.month, c.lsoa_code, c.label, c.category, c.rows, p.force, p.territorial, p.parquet
from read_parquet(:cells_files, filename = true) c
join part_now p on p.cells = c.filename and p.file = c.file and p.reporter = c.reporter and p.month = c.month;

create or replace temp table cell as
select force, territorial, month, lsoa_code, category, sum(rows) as rows
from cell_file
group by all;

create or replace temp table split_file as
select distinct file, parquet
from cell_file
where territorial and lsoa_code in (select lsoa from crosswalk where split);

create or replace temp table category_label as
select distinct label, category from cell_file
