-- What each run of the checks found, with the rules it was made with. Findings without words: those come in the reader's language.
create table filing.check_report (
    id         bigint generated always as identity primary key,
    ref        text        not null,
    company    text        not null,
    gate       text        not null check (gate in ('SUBJECT', 'ALGORITHM', 'PRODUCT_INFO', 'ALL')),
    rule_pack  text        not null,
    submit_on  date        not null,
    data_version int       not null,
    blocked    boolean     not null,
    findings   jsonb       not null check (jsonb_typeof(findings) = 'array'),
    run_by     text        not null,
    run_at     timestamptz not null,
    foreign key (ref, company) references filing.filing (ref, company),
    foreign key (ref, data_version) references filing.filing_data (ref, version)
);
create index check_report_latest on filing.check_report (ref, id desc);
