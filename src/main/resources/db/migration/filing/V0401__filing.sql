-- One row per filing: what is true of it now, and what lists are ordered by. Kept in the transaction of every change.
create sequence filing.filing_number_of_year;

create table filing.filing (
    ref              text primary key check (ref ~ '^F-[0-9]{4}-[0-9]{6,}$'),
    company          text        not null references filing.company (id),
    kind             text        not null default 'first' check (kind in ('first', 'change', 'cancellation')),
    status           text        not null check (status in ('preparing', 'under-review', 'correction', 'awaiting-number', 'placing',
                                                            'filed', 'changing', 'cancelling', 'cancelled', 'failed', 'not-required')),
    stage            text        not null check (stage in ('intake', 'preparation', 'subject-review', 'algorithm-submission', 'first-review',
                                                           'product-info', 'second-review', 'number', 'placement', 'done')),
    round            int         not null check (round >= 1),
    subject_name     text,
    subject_uscc     text,
    algorithm_name   text,
    category         text,
    role             text,
    subject_application_id   text,
    algorithm_application_id text,
    filing_number    text unique,
    rule_pack        text        not null,
    data_version     int         not null check (data_version >= 1),
    next_due_on      date,
    created_by       text        not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    version          bigint      not null default 0,
    unique (ref, company)
);
create index filing_by_due on filing.filing (company, next_due_on nulls last, ref);

-- The two tracks of a filing, each with its own stage and round; the subject track is absent when the subject is filed and unchanged.
create table filing.track (
    ref     text not null,
    company text not null,
    track   text not null check (track in ('subject', 'algorithm')),
    stage   text not null check (stage in ('preparation', 'subject-review', 'algorithm-submission', 'first-review',
                                           'product-info', 'second-review', 'number', 'placement', 'done')),
    round   int  not null check (round >= 1),
    correcting boolean not null default false, -- the authority has asked for a correction and has no answer yet
    passed  boolean not null default false,
    primary key (ref, track),
    foreign key (ref, company) references filing.filing (ref, company)
);

-- The data of a filing in the shape of filing.yaml without materials and without personal data; versions never change.
create table filing.filing_data (
    ref        text        not null,
    company    text        not null,
    version    int         not null check (version >= 1),
    data       jsonb       not null check (jsonb_typeof(data) = 'object'),
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (ref, version),
    foreign key (ref, company) references filing.filing (ref, company)
);

-- Who prepared what goes out: they must not review it (four eyes).
create table filing.contribution (
    ref     text not null,
    company text not null,
    track   text not null check (track in ('subject', 'algorithm')),
    stage   text not null,
    round   int  not null check (round >= 1),
    person  text not null,
    primary key (ref, track, stage, round, person),
    foreign key (ref, company) references filing.filing (ref, company)
);

-- Why a filing is or is not required: the answers, the rule that matched, who decided. Never changed.
create table filing.applicability (
    ref        text        not null,
    company    text        not null,
    number     int         not null check (number >= 1),
    outcome    text        not null check (outcome in ('required', 'not-required', 'ask')),
    basis      text        not null,
    answers    jsonb       not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    primary key (ref, number),
    foreign key (ref, company) references filing.filing (ref, company)
);
