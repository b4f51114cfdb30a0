-- Correction notices (补正通知) and their items, each answered by one owner.
create table filing.correction_notice (
    id          bigint generated always as identity primary key,
    ref         text        not null,
    company     text        not null,
    stage       text        not null check (stage in ('subject-review', 'first-review', 'second-review')),
    round       int         not null check (round >= 1),
    received_on date        not null,
    answer_by   date check (answer_by >= received_on),
    notice_text text,
    recorded_at timestamptz not null,
    unique (ref, stage, round),
    unique (id, ref, company),
    foreign key (ref, company) references filing.filing (ref, company)
);

create table filing.correction_item (
    id          text        not null,
    notice      bigint      not null,
    ref         text        not null,
    company     text        not null,
    number      int         not null check (number >= 1),
    text        text        not null check (length(text) > 0),
    owner_group text,
    owner_user  text,
    due_on      date,
    reply       text,
    changed     text[]      not null default '{}',
    answered_by text,
    answered_at timestamptz,
    primary key (ref, id),
    unique (notice, number),
    check ((reply is null) = (answered_by is null) and (reply is null) = (answered_at is null)),
    foreign key (notice, ref, company) references filing.correction_notice (id, ref, company)
);
