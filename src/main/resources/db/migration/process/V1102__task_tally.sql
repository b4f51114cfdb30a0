-- How many tasks wait at each place of a diagram and until when: lines of +1 and -1, folded now and then (see filing.clock_tally).
create table filing.task_tally (
    company text   not null,
    process text   not null,
    key     text   not null,
    due_on  date   not null, -- 9999-12-31 without a due day
    n       bigint not null
);
create index task_tally_by_process on filing.task_tally (process, company);

create function filing.fold_task_tally() returns void language sql as $$
    with gone as (
        delete from filing.task_tally
        where ctid in (select ctid from filing.task_tally limit 20000 for update skip locked)
        returning *)
    insert into filing.task_tally (company, process, key, due_on, n)
    select company, process, key, due_on, sum(n) from gone group by company, process, key, due_on having sum(n) <> 0
$$;

create function filing.tally_added_tasks() returns trigger language plpgsql as $$
begin
    insert into filing.task_tally (company, process, key, due_on, n)
    select company, process, key, coalesce(due_on, date '9999-12-31'), count(*) from added group by 1, 2, 3, 4;
    if random() < 0.01 then
        perform filing.fold_task_tally();
    end if;
    return null;
end $$;
create trigger task_tally_added after insert on filing.open_task referencing new table as added
    for each statement execute function filing.tally_added_tasks();

create function filing.tally_removed_tasks() returns trigger language plpgsql as $$
begin
    insert into filing.task_tally (company, process, key, due_on, n)
    select company, process, key, coalesce(due_on, date '9999-12-31'), -count(*) from removed group by 1, 2, 3, 4;
    return null;
end $$;
create trigger task_tally_removed after delete on filing.open_task referencing old table as removed
    for each statement execute function filing.tally_removed_tasks();

create function filing.tally_changed_task() returns trigger language plpgsql as $$
begin
    insert into filing.task_tally (company, process, key, due_on, n)
    values (old.company, old.process, old.key, coalesce(old.due_on, date '9999-12-31'), -1),
           (new.company, new.process, new.key, coalesce(new.due_on, date '9999-12-31'), 1);
    return null;
end $$;
create trigger task_tally_changed after update on filing.open_task for each row
    when (old.due_on is distinct from new.due_on)
    execute function filing.tally_changed_task();
insert into filing.task_tally (company, process, key, due_on, n)
select company, process, key, coalesce(due_on, date '9999-12-31'), count(*) from filing.open_task group by 1, 2, 3, 4;

create index open_task_by_instance on filing.open_task (process_instance);
