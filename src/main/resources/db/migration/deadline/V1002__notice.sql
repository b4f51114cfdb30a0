-- What a timer or a step tells the people of a filing: a text key with arguments, worded when it is shown.
create table filing.notice (
    id        bigint generated always as identity primary key,
    ref       text        not null,
    company   text        not null,
    at        timestamptz not null,
    kind      text        not null check (kind ~ '^[a-z][a-z0-9-]{0,60}$'),
    for_group text        not null check (length(for_group) between 1 and 60),
    arguments jsonb       not null check (jsonb_typeof(arguments) = 'object'),
    foreign key (ref, company) references filing.filing (ref, company)
);
create index notice_by_filing on filing.notice (ref, id);
