-- The end of each filing's chain; its row is the lock under which lines are added.
create table filing.trail_head (
    ref     text primary key,
    company text   not null,
    entries bigint not null check (entries >= 0),
    hash    text   not null check (hash ~ '^[0-9a-f]{64}$'),
    at      timestamptz,
    foreign key (ref, company) references filing.filing (ref, company)
);

-- One line per event. The hash covers the line and the hash of the line before it.
create table filing.trail_entry (
    ref      text        not null,
    company  text        not null,
    number   bigint      not null check (number >= 1),
    at       timestamptz not null,
    who      text        not null,
    what     text        not null check (what ~ '^[a-z0-9-]+(\.[a-z0-9-]+)*$'),
    before   jsonb,
    after    jsonb,
    previous text        not null check (previous ~ '^[0-9a-f]{64}$'),
    hash     text        not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (ref, number),
    foreign key (ref, company) references filing.filing (ref, company)
);

create function filing.refuse_trail_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % takes new rows only: % is refused', tg_table_name, tg_op;
end $$;

create trigger append_only before update or delete on filing.trail_entry
    for each row execute function filing.refuse_trail_change();
create trigger never_emptied before truncate on filing.trail_entry
    for each statement execute function filing.refuse_trail_change();
create trigger never_removed before delete or truncate on filing.trail_head
    for each statement execute function filing.refuse_trail_change();
