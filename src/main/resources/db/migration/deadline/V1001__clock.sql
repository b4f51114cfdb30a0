-- A clock of the regulator's side or of ours. Its state is computed from the days, never stored.
create table filing.clock (
    id           bigint generated always as identity primary key,
    ref          text    not null,
    company      text    not null,
    clock        text    not null check (clock in ('subject-review', 'first-review', 'second-review', 'statutory-decision',
                                                   'correction-response', 'first-filing', 'change-filing', 'cancellation-filing',
                                                   'cross-review', 'placement')),
    about        text    not null default '' check (length(about) <= 200),
    party        text    not null check (party in ('regulator', 'us')),
    round        int     not null check (round >= 1),
    started_on   date    not null,
    earliest_on  date,
    expected_on  date,
    latest_on    date    not null,
    working_days int     not null check (working_days >= 0),
    paused_on    date,
    ended_on     date,
    provisional  boolean not null,
    reason       text,
    foreign key (ref, company) references filing.filing (ref, company),
    unique (id, ref, company),
    check (latest_on >= started_on),
    check (earliest_on >= started_on),
    check (expected_on >= started_on),
    check (earliest_on <= latest_on),
    check (expected_on <= latest_on)
);
-- A filing waits at most once for one thing.
create unique index clock_open on filing.clock (ref, clock, about) where ended_on is null;
create index clock_by_filing on filing.clock (ref, id);

-- The days on which a clock stood still; the last one is open while the clock is paused.
create table filing.clock_pause (
    id         bigint generated always as identity primary key,
    clock      bigint not null,
    ref        text   not null,
    company    text   not null,
    paused_on  date   not null,
    resumed_on date,
    reason     text   not null check (length(reason) between 1 and 80),
    foreign key (clock, ref, company) references filing.clock (id, ref, company),
    check (resumed_on >= paused_on)
);
create unique index clock_pause_open on filing.clock_pause (clock) where resumed_on is null;
