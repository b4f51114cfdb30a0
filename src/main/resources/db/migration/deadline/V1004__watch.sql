-- The process instance that reminds of a clock, and the moment its timer is armed for; no row when nothing is left to remind of.
create table filing.clock_watch (
    clock    bigint primary key references filing.clock (id) on delete cascade,
    ref      text        not null,
    instance text        not null,
    next_at  timestamptz not null
);
create index clock_watch_by_filing on filing.clock_watch (ref);

-- The days whose upkeep is planned: one process instance each, whichever node plans first.
create table filing.upkeep_day (
    day date primary key
);
