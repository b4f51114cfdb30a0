-- Packs as they were when a filing was first checked with them: a file that changes or goes does not change what a filing is judged by.
create table filing.rule_pack (
    fingerprint text        primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
    version     text        not null,
    content     text        not null,
    first_used  timestamptz not null
);

-- The pack each filing keeps until somebody moves it.
create table filing.kept_pack (
    ref         text        primary key,
    company     text        not null,
    fingerprint text        not null references filing.rule_pack (fingerprint),
    kept_by     text        not null,
    kept_at     timestamptz not null,
    foreign key (ref, company) references filing.filing (ref, company)
);
