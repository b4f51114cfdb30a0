-- Findings that two people take upon themselves for a while. A changed value or document has another mark, so the waiver no longer meets it.
create table filing.waiver (
    id           bigint generated always as identity primary key,
    ref          text        not null,
    company      text        not null,
    rule         text        not null,
    reason       text        not null,
    severity     text        not null check (severity in ('BLOCKER', 'MAJOR', 'MINOR', 'INFO')),
    target       text,
    file         text,
    value        text,
    mark         text        not null check (mark ~ '^[0-9a-f]{64}$'),
    why          text        not null check (length(btrim(why)) > 0),
    until        date        not null,
    asked_by     text        not null,
    asked_at     timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz,
    withdrawn_by text,
    withdrawn_at timestamptz,
    check ((confirmed_by is null) = (confirmed_at is null)),
    check ((withdrawn_by is null) = (withdrawn_at is null)),
    check (confirmed_by <> asked_by),
    foreign key (ref, company) references filing.filing (ref, company)
);
create index waiver_of_filing on filing.waiver (ref, id);

-- What a run found and a confirmed waiver covered, beside the findings that count.
alter table filing.check_report add column waived jsonb not null default '[]' check (jsonb_typeof(waived) = 'array');
