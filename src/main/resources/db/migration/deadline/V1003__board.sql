-- What a clock is computed from, so that it can be computed again when a calendar changes; null where the day was given by a notice or a manager.
alter table filing.clock
    add column counted_from  date,
    add column earliest_days int check (earliest_days >= 0),
    add column expected_days int check (expected_days >= 0),
    add column latest_days   int check (latest_days >= 0),
    -- The first day on which it is at risk; null in rows of an earlier version until the next start has computed it.
    add column risk_on       date,
    -- Whether risk_on has come, kept by the writer and by a step at midnight. It only makes the board fast: what it shows is decided by the days.
    add column risky         boolean not null default false;

-- Every move by a manager, with the days before and after.
create table filing.clock_move (
    id              bigint generated always as identity primary key,
    clock           bigint      not null,
    ref             text        not null,
    company         text        not null,
    moved_at        timestamptz not null,
    moved_by        text        not null,
    reason          text        not null check (length(reason) between 1 and 500),
    latest_before   date        not null,
    latest_after    date        not null,
    foreign key (clock, ref, company) references filing.clock (id, ref, company)
);
create index clock_move_by_clock on filing.clock_move (clock, id);
create index clock_pause_by_clock on filing.clock_pause (clock, id);

-- The lists of the board, each in its order: least time left first.
create index clock_board on filing.clock (company, latest_on, id) where ended_on is null;
create index clock_board_kind on filing.clock (company, clock, latest_on, id) where ended_on is null;
create index clock_board_party on filing.clock (company, party, latest_on, id) where ended_on is null;
create index clock_board_running on filing.clock (company, latest_on, id)
    where ended_on is null and paused_on is null and not risky;
create index clock_board_paused on filing.clock (company, latest_on, id) where ended_on is null and paused_on is not null;
create index clock_board_risky on filing.clock (company, latest_on, id)
    where ended_on is null and paused_on is null and risky;
create index clock_to_be_risky on filing.clock (risk_on) where ended_on is null and paused_on is null and not risky;
create index clock_board_ended on filing.clock (company, ended_on desc, id desc) where ended_on is not null;
create index clock_board_late on filing.clock (company, ended_on desc, id desc)
    where ended_on is not null and coalesce(paused_on, ended_on) > latest_on;

-- Whose turn it is at an open clock that counts: the groups of the tasks it waits for. A list of its own, so that a rare group costs no more.
create table filing.clock_turn (
    grp       text   not null,
    company   text   not null,
    latest_on date   not null,
    clock     bigint not null references filing.clock (id) on delete cascade,
    ref       text   not null,
    primary key (clock, grp)
);
create index clock_turn_board on filing.clock_turn (company, grp, latest_on, clock);
create index clock_turn_by_filing on filing.clock_turn (ref);

-- How many clocks there are of each kind and day. Every change adds a line (+1, -1) and never waits for another; lines are folded now and
-- then. A sum over a few hundred lines replaces counting all clocks.
create table filing.clock_tally (
    company   text   not null,
    clock     text   not null,
    party     text   not null,
    standing  text   not null check (standing in ('open', 'paused', 'paused-late', 'met', 'late')),
    latest_on date   not null, -- of ended clocks 9999-12-31
    risk_on   date   not null,
    n         bigint not null
);
create index clock_tally_by_company on filing.clock_tally (company);

create function filing.clock_standing(c filing.clock) returns text language sql immutable as $$
    select case when c.ended_on is null then case when c.paused_on is null then 'open'
                                                when c.paused_on <= c.latest_on then 'paused' else 'paused-late' end
                when coalesce(c.paused_on, c.ended_on) <= c.latest_on then 'met' else 'late' end
$$;

create function filing.clock_day(c filing.clock) returns date language sql immutable as $$
    select case when c.ended_on is null then c.latest_on else date '9999-12-31' end
$$;

create function filing.clock_risk(c filing.clock) returns date language sql immutable as $$
    select case when c.ended_on is null then coalesce(c.risk_on, c.latest_on) else date '9999-12-31' end
$$;

-- Folds lines no other transaction is using; called by chance after a change, so that the lines stay few.
create function filing.fold_clock_tally() returns void language sql as $$
    with gone as (
        delete from filing.clock_tally
        where ctid in (select ctid from filing.clock_tally limit 20000 for update skip locked)
        returning *)
    insert into filing.clock_tally (company, clock, party, standing, latest_on, risk_on, n)
    select company, clock, party, standing, latest_on, risk_on, sum(n) from gone
    group by company, clock, party, standing, latest_on, risk_on having sum(n) <> 0
$$;

create function filing.tally_added_clocks() returns trigger language plpgsql as $$
begin
    insert into filing.clock_tally (company, clock, party, standing, latest_on, risk_on, n)
    select c.company, c.clock, c.party, filing.clock_standing(c), filing.clock_day(c), filing.clock_risk(c), count(*)
    from added c group by 1, 2, 3, 4, 5, 6;
    return null;
end $$;
create trigger clock_tally_added after insert on filing.clock referencing new table as added
    for each statement execute function filing.tally_added_clocks();

create function filing.tally_removed_clocks() returns trigger language plpgsql as $$
begin
    insert into filing.clock_tally (company, clock, party, standing, latest_on, risk_on, n)
    select c.company, c.clock, c.party, filing.clock_standing(c), filing.clock_day(c), filing.clock_risk(c), -count(*)
    from removed c group by 1, 2, 3, 4, 5, 6;
    return null;
end $$;
create trigger clock_tally_removed after delete on filing.clock referencing old table as removed
    for each statement execute function filing.tally_removed_clocks();

create function filing.tally_changed_clock() returns trigger language plpgsql as $$
begin
    insert into filing.clock_tally (company, clock, party, standing, latest_on, risk_on, n)
    values (old.company, old.clock, old.party, filing.clock_standing(old), filing.clock_day(old), filing.clock_risk(old), -1),
           (new.company, new.clock, new.party, filing.clock_standing(new), filing.clock_day(new), filing.clock_risk(new), 1);
    if random() < 0.01 then
        perform filing.fold_clock_tally();
    end if;
    return null;
end $$;
create trigger clock_tally_changed after update on filing.clock for each row
    when (old.latest_on is distinct from new.latest_on or old.risk_on is distinct from new.risk_on
          or old.ended_on is distinct from new.ended_on or old.paused_on is distinct from new.paused_on)
    execute function filing.tally_changed_clock();

update filing.clock set counted_from = coalesce(
    (select max(resumed_on) from filing.clock_pause p where p.clock = filing.clock.id), started_on);
alter table filing.clock alter column counted_from set not null;
insert into filing.clock_tally (company, clock, party, standing, latest_on, risk_on, n)
select c.company, c.clock, c.party, filing.clock_standing(c), filing.clock_day(c), filing.clock_risk(c), count(*)
from filing.clock c group by 1, 2, 3, 4, 5, 6;
