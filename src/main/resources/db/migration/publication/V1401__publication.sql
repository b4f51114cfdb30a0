-- The issued number (备案编号) and where it has to be shown.
create table filing.issued_number (
    ref           text        primary key,
    company       text        not null,
    filing_number text        not null unique,
    received_on   date        not null,
    published_on  date,
    notice_url    text,
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    foreign key (ref, company) references filing.filing (ref, company)
);

create table filing.placement (
    ref       text not null,
    company   text not null,
    number    int  not null check (number >= 1),
    product   text,
    placed_on date,
    evidence  uuid,
    note      text,
    placed_by text,
    placed_at timestamptz,
    primary key (ref, number),
    check ((placed_on is null) = (placed_by is null)),
    foreign key (ref, company) references filing.filing (ref, company)
);
