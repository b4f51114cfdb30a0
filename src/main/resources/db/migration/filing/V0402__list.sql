-- The list of filings in each order it offers, and with each filter.
create index filing_by_stage on filing.filing (company, stage, next_due_on nulls last, ref);
create index filing_by_status on filing.filing (company, status, next_due_on nulls last, ref);
create index filing_by_ref on filing.filing (company, ref);
create index filing_by_update on filing.filing (company, updated_at desc, ref);
create index filing_by_creation on filing.filing (company, created_at desc, ref);
create index filing_by_subject on filing.filing (company, subject_name, ref);
create index filing_by_algorithm on filing.filing (company, algorithm_name, ref);

-- Exact totals without counting: see filing.clock_tally for the way of it.
create table filing.filing_tally (
    company text   not null,
    stage   text   not null,
    status  text   not null,
    n       bigint not null
);
create index filing_tally_by_company on filing.filing_tally (company);

create function filing.fold_filing_tally() returns void language sql as $$
    with gone as (
        delete from filing.filing_tally
        where ctid in (select ctid from filing.filing_tally limit 20000 for update skip locked)
        returning *)
    insert into filing.filing_tally (company, stage, status, n)
    select company, stage, status, sum(n) from gone group by company, stage, status having sum(n) <> 0
$$;

create function filing.tally_added_filings() returns trigger language plpgsql as $$
begin
    insert into filing.filing_tally (company, stage, status, n)
    select company, stage, status, count(*) from added group by 1, 2, 3;
    return null;
end $$;
create trigger filing_tally_added after insert on filing.filing referencing new table as added
    for each statement execute function filing.tally_added_filings();

create function filing.tally_removed_filings() returns trigger language plpgsql as $$
begin
    insert into filing.filing_tally (company, stage, status, n)
    select company, stage, status, -count(*) from removed group by 1, 2, 3;
    return null;
end $$;
create trigger filing_tally_removed after delete on filing.filing referencing old table as removed
    for each statement execute function filing.tally_removed_filings();

create function filing.tally_changed_filing() returns trigger language plpgsql as $$
begin
    insert into filing.filing_tally (company, stage, status, n)
    values (old.company, old.stage, old.status, -1), (new.company, new.stage, new.status, 1);
    if random() < 0.01 then
        perform filing.fold_filing_tally();
    end if;
    return null;
end $$;
create trigger filing_tally_changed after update on filing.filing for each row
    when (old.stage <> new.stage or old.status <> new.status or old.company <> new.company)
    execute function filing.tally_changed_filing();
insert into filing.filing_tally (company, stage, status, n)
select company, stage, status, count(*) from filing.filing group by 1, 2, 3;

-- Search for a part of a name. Trigrams see no Chinese in a database whose character classes are those of C, and two characters are the usual
-- length of what people look for: so the index holds every single character and every pair of neighbours.
create function filing.grams(words text) returns text[] language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct gram), '{}')
    from (select substr(words, i, 1) gram from generate_series(1, length(words)) i
          union all
          select substr(words, i, 2) from generate_series(1, length(words) - 1) i) found
$$;

-- Apart from the filing's row, which changes far more often than its names.
create table filing.filing_search (
    ref     text primary key references filing.filing (ref) on delete cascade,
    company text   not null,
    words   text   not null,
    grams   text[] not null
);
create function filing.keep_search() returns trigger language plpgsql as $$
declare
    found text := lower(concat_ws(' ', new.ref, new.subject_name, new.algorithm_name, new.filing_number));
begin
    insert into filing.filing_search (ref, company, words, grams) values (new.ref, new.company, found, filing.grams(found))
    on conflict (ref) do update set company = excluded.company, words = excluded.words, grams = excluded.grams;
    return null;
end $$;
create trigger filing_search_added after insert on filing.filing for each row execute function filing.keep_search();
create trigger filing_search_changed after update on filing.filing for each row
    when (old.subject_name is distinct from new.subject_name or old.algorithm_name is distinct from new.algorithm_name
          or old.filing_number is distinct from new.filing_number or old.company <> new.company)
    execute function filing.keep_search();
insert into filing.filing_search (ref, company, words, grams)
select ref, company, words, filing.grams(words)
from (select ref, company, lower(concat_ws(' ', ref, subject_name, algorithm_name, filing_number)) words from filing.filing) f;
create index filing_search_grams on filing.filing_search using gin (grams);
