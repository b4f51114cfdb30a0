-- The tasks that wait for people: our list table, kept in the engine's transaction, so that no page reads the engine's tables.
create table filing.open_task (
    id               text primary key,
    key              text        not null,
    name             text        not null,
    ref              text        not null,
    company          text        not null,
    process          text        not null,
    process_instance text        not null,
    track            text check (track in ('subject', 'algorithm')),
    stage            text        not null,
    round            int         not null check (round >= 1),
    number           int         not null check (number >= 1),
    owner_group      text,
    candidate_groups text[]      not null,
    candidate_user   text,
    assignee         text,
    created_at       timestamptz not null,
    due_on           date,
    item_id          text,
    item_text        text,
    product          text,
    foreign key (ref, company) references filing.filing (ref, company)
);
create index open_task_by_ref on filing.open_task (ref);
create index open_task_by_company on filing.open_task (company, due_on, id);
create index open_task_by_assignee on filing.open_task (assignee) where assignee is not null;

-- What somebody has entered for a task and not yet completed.
create table filing.task_draft (
    task_id  text primary key,
    ref      text        not null,
    company  text        not null,
    input    jsonb       not null check (jsonb_typeof(input) = 'object'),
    saved_by text        not null,
    saved_at timestamptz not null,
    foreign key (ref, company) references filing.filing (ref, company)
);

-- Every task that was done, as input and answer; the trail and the engine's history must agree with it.
create table filing.done_task (
    id           text primary key,
    key          text        not null,
    ref          text        not null,
    company      text        not null,
    stage        text        not null,
    round        int         not null,
    done_by      text        not null,
    done_at      timestamptz not null,
    foreign key (ref, company) references filing.filing (ref, company)
);
