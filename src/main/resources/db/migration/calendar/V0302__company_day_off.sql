-- Days off that a company gives its people beyond the law's. They move only what the company promises itself, never a limit of the law.
create table filing.company_day_off (
    company  text        not null,
    day      date        not null,
    name     text        not null check (length(name) between 1 and 40),
    added_by text        not null,
    added_at timestamptz not null,
    primary key (company, day)
);
-- Who loaded a year and when; the shipped years have nobody.
alter table filing.calendar_year add column loaded_by text;

-- Counts every change of a year or of a company's days off, so that every node sees cheaply that it must read again.
create table filing.calendar_version (
    the_one boolean primary key default true check (the_one),
    version bigint not null
);
insert into filing.calendar_version (version) values (1);
