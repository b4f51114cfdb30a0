-- Who reviews what is to go out, cycle by cycle; only the groups that returned review again.
create table filing.review_request (
    id           bigint generated always as identity primary key,
    ref          text not null,
    company      text not null,
    track        text not null check (track in ('subject', 'algorithm')),
    stage        text not null,
    round        int  not null check (round >= 1),
    cycle        int  not null check (cycle >= 1),
    number       int  not null check (number >= 1),
    review_group text not null,
    why          text not null,
    opinion      text check (opinion in ('approved', 'returned')),
    reviewer     text,
    comments     jsonb not null default '[]' check (jsonb_typeof(comments) = 'array'),
    answered_at  timestamptz,
    unique (ref, track, stage, round, cycle, number),
    check ((opinion is null) = (reviewer is null) and (opinion is null) = (answered_at is null)),
    check (opinion is distinct from 'returned' or jsonb_array_length(comments) > 0),
    foreign key (ref, company) references filing.filing (ref, company)
);

-- The officer's word before a track goes out.
create table filing.sign_off (
    id       bigint generated always as identity primary key,
    ref      text        not null,
    company  text        not null,
    track    text        not null check (track in ('subject', 'algorithm')),
    round    int         not null check (round >= 1),
    approved boolean     not null,
    comment  text,
    officer  text        not null,
    at       timestamptz not null,
    check (approved or comment is not null),
    foreign key (ref, company) references filing.filing (ref, company)
);

-- What was sent to the authority in each round, and what it answered. A row is written once and answered once.
create table filing.submission (
    id             bigint generated always as identity primary key,
    ref            text        not null,
    company        text        not null,
    stage          text        not null check (stage in ('subject-review', 'first-review', 'second-review')),
    round          int         not null check (round >= 1),
    application_id text,
    submitted_on   date        not null,
    data_version   int         not null,
    sent_by        text        not null,
    sent_at        timestamptz not null,
    outcome        text check (outcome in ('passed', 'correction', 'failed')),
    received_on    date,
    answer_by      date,
    notice_text    text,
    recorded_by    text,
    recorded_at    timestamptz,
    unique (ref, stage, round),
    check (received_on is null or received_on >= submitted_on),
    check ((outcome is null) = (received_on is null)),
    foreign key (ref, company) references filing.filing (ref, company),
    foreign key (ref, data_version) references filing.filing_data (ref, version)
);
