-- Where the simulated clock stood when it was last moved; at most one row, none where nothing was ever simulated.
create table filing.simulated_clock (
    only_one boolean     primary key default true check (only_one),
    at       timestamptz not null
);
