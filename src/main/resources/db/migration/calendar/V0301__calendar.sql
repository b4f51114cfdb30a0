-- The yearly arrangement of days off and make-up working days, as the State Council's notice names them.
create table filing.calendar_year (
    year      int         primary key check (year between 2000 and 2100),
    loaded_at timestamptz not null default now()
);

create table filing.calendar_day (
    day  date primary key,
    kind text not null check (kind in ('off', 'work')),
    name text not null check (length(name) between 1 and 40),
    year int  not null references filing.calendar_year (year) on delete cascade,
    -- A notice speaks of its own year and of the days next to it.
    check (extract(year from day) between year - 1 and year + 1),
    -- Only a Saturday or a Sunday can be made up for; a weekday is a working day anyway.
    check (kind = 'off' or extract(isodow from day) in (6, 7))
);
create index calendar_day_by_year on filing.calendar_day (year);
