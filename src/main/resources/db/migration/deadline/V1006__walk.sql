-- Where a clock stands, as one word, so that each list of the board is a walk along an index from its first line on: an open clock is fresh, or
-- risky from the day it is at risk, for good; or paused in time or late; an ended one was met or late.
alter table filing.clock add column standing text not null generated always as (
    case when ended_on is not null then case when coalesce(paused_on, ended_on) <= latest_on then 'met' else 'late' end
         when paused_on is not null then case when paused_on <= latest_on then 'paused' else 'paused-late' end
         when risky then 'risky'
         else 'fresh' end) stored;

drop index filing.clock_board_kind;
drop index filing.clock_board_running;
drop index filing.clock_board_paused;
drop index filing.clock_board_risky;
drop index filing.clock_board_ended;
drop index filing.clock_board_late;
create index clock_board_kind on filing.clock (company, clock, party, latest_on, id) where ended_on is null;
create index clock_board_standing on filing.clock (company, standing, latest_on, id) where ended_on is null;
create index clock_board_standing_kind on filing.clock (company, standing, clock, party, latest_on, id) where ended_on is null;
create index clock_board_ended on filing.clock (company, standing, ended_on desc, id desc) where ended_on is not null;
create index clock_board_ended_kind on filing.clock (company, standing, clock, party, ended_on desc, id desc) where ended_on is not null;

-- The same for the clocks that wait for a group.
alter table filing.clock_turn
    add column kind    text,
    add column party   text,
    add column risk_on date,
    add column risky   boolean not null default false;
update filing.clock_turn w set kind = c.clock, party = c.party, risk_on = coalesce(c.risk_on, c.latest_on), risky = c.risky
from filing.clock c where c.id = w.clock;
alter table filing.clock_turn
    alter column kind set not null,
    alter column party set not null,
    alter column risk_on set not null;
create index clock_turn_risky on filing.clock_turn (company, grp, risky, latest_on, clock);
create index clock_turn_kind on filing.clock_turn (company, grp, kind, party, risky, latest_on, clock);
create index clock_turn_to_be_risky on filing.clock_turn (risk_on) where not risky;

-- What the board says of an open clock beside its days: the groups whose turn it is, and the process instance the filing waits in.
create table filing.clock_place (
    clock    bigint primary key references filing.clock (id) on delete cascade,
    ref      text   not null,
    groups   text[] not null,
    instance text
);
create index clock_place_by_filing on filing.clock_place (ref);
do $$
begin
    if to_regclass('filing.open_task') is not null then -- in a new database it comes later, and there is no clock yet
        insert into filing.clock_place (clock, ref, groups, instance)
        select c.id, c.ref,
               array(select w.grp from filing.clock_turn w where w.clock = c.id order by w.grp),
               (select t.process_instance from filing.open_task t where t.ref = c.ref
                order by t.track is distinct from (case c.clock when 'subject-review' then 'subject' else nullif(c.about, '') end), t.id
                limit 1)
        from filing.clock c where c.ended_on is null;
    end if;
end $$;
