create schema if not exists areas;
grant usage on schema areas to ${public};

-- As published. Each row names the release that brought it; a later import of the same fact replaces it.

-- An area as one list names it. The vintage is the year of the list, 0 for a compiled list without one.
create table areas.listing (
    code text not null check (code ~ '^[A-Z][0-9]{8}$'),
    vintage int not null,
    name text not null check (name <> ''),
    name_cy text check (name_cy <> ''),
    name_key text not null,
    name_cy_key text,
    valid_from date,
    valid_to date,
    release_id bigint not null,
    primary key (code, vintage)
);
create index on areas.listing (name_key);
create index on areas.listing (name_cy_key) where name_cy_key is not null;

-- One area lying in another, by one list: exactly, by best fit, or as a compiled list of mixed years has it.
create table areas.containment (
    part text not null,
    whole text not null,
    vintage int not null,
    fit text not null check (fit in ('exact', 'best-fit', 'compiled')),
    release_id bigint not null,
    primary key (part, whole, vintage, fit),
    check (part <> whole)
);

-- A code that gave way to another, or stayed ('unchanged', with both the same).
create table areas.code_change (
    earlier text not null,
    later text not null,
    kind text not null check (kind in ('unchanged', 'split', 'merged', 'complex', 'replaced')),
    vintage int not null,
    release_id bigint not null,
    primary key (earlier, later)
);

-- Boundaries as published, WGS84 as WKB. The simple shape is for maps; distances and tests use the full one.
create table areas.boundary (
    code text not null,
    vintage int not null,
    shape bytea not null,
    simple_shape bytea not null,
    west double precision not null,
    south double precision not null,
    east double precision not null,
    north double precision not null,
    repaired boolean not null,
    release_id bigint not null,
    primary key (code, vintage)
);

create table areas.centroid (
    code text primary key,
    longitude double precision not null check (longitude between -180 and 180),
    latitude double precision not null check (latitude between -90 and 90),
    release_id bigint not null
);

create table areas.rural_urban (
    code text not null,
    vintage int not null,
    class_code text not null,
    class_name text not null,
    rural boolean not null,
    release_id bigint not null,
    primary key (code, vintage)
);

-- Published counts of people. The edition is the newest mid-year of the table: later editions revise earlier years.
create table areas.headcount (
    code text not null,
    population text not null check (population in ('residents', 'workday')),
    year int not null check (year between 1801 and 2200),
    edition int not null,
    people bigint not null check (people >= 0),
    release_id bigint not null,
    primary key (code, population, year, edition)
);
create index on areas.headcount (year, population);

create table areas.postcode (
    postcode text primary key check (postcode = upper(postcode) and postcode !~ '\s'),
    lsoa text not null,
    ended boolean not null,
    release_id bigint not null
);

-- Derived from the above, in the transaction that changes it.

-- The areas themselves, by their newest names.
create table areas.area (
    code text primary key,
    type text not null,
    name text not null,
    name_cy text,
    name_key text not null,
    valid_from date,
    valid_to date,
    current boolean not null,
    release_id bigint
);
create index on areas.area (name_key);
create index on areas.area (type);

-- The one area of each type in which a current area lies.
create table areas.nesting (
    part text not null,
    part_type text not null,
    whole text not null,
    whole_type text not null,
    fit text not null,
    primary key (part, whole_type)
);
create index on areas.nesting (whole, part_type);

-- Ended LSOAs and the LSOAs of 2021 that they became; the shares of one LSOA add up to exactly 1. An LSOA that is not
-- here is its own share of 1.
create table areas.crosswalk (
    lsoa text not null,
    lsoa21 text not null,
    share numeric(7, 6) not null check (share between 0 and 1),
    method text not null check (method in ('same', 'merged', 'apportioned')),
    primary key (lsoa, lsoa21)
);
create index on areas.crosswalk (lsoa21);

-- Mid-year residents of current areas: published where there is a figure, else carried or summed from the parts.
create table areas.residents (
    code text not null,
    year int not null,
    people bigint not null,
    estimated boolean not null,
    basis text not null check (basis in ('published', 'carried', 'summed')),
    releases bigint[] not null,
    primary key (code, year)
);
create index on areas.residents (year);

-- Counts up with every change of the derived tables, so that what was worked out from them can tell its age.
create table areas.edition (
    one boolean primary key default true check (one),
    number bigint not null
);
comment on table areas.edition is 'Seeded: its one row is made with it, so a restore replaces it';
insert into areas.edition (number) values (0);

grant select on
    areas.listing, areas.code_change, areas.boundary, areas.centroid, areas.rural_urban, areas.headcount,
    areas.postcode, areas.area, areas.nesting, areas.crosswalk, areas.residents, areas.edition
to ${public};
