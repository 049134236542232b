-- Programs bring data in as pages do, in the name of a person.
alter table sources.arrival drop constraint arrival_way_check;
alter table sources.arrival add constraint arrival_way_check check (way in ('PAGE', 'PROGRAM', 'ARCHIVE', 'FOLDER'));
