-- An event is recorded once, however often the step behind it is repeated.
alter table filing.notice
    add column event      text,
    add column for_groups text[] not null default '{}',
    add column for_user   text,
    add column raised_by  text   not null default 'system';
update filing.notice set event = 'notice-' || id, for_groups = array [for_group];
alter table filing.notice
    alter column event set not null,
    alter column for_groups drop default,
    alter column raised_by drop default,
    drop column for_group,
    add constraint notice_event check (length(event) between 1 and 200),
    add constraint notice_audience check (cardinality(for_groups) > 0 or for_user is not null),
    add constraint notice_once unique (ref, event);
create index notice_by_company on filing.notice (company, id desc);

-- What a person wants to be told by mail, and when; whoever has no row is told everything at once, in Chinese.
create table filing.notice_choice (
    user_id     text primary key check (length(user_id) between 1 and 255),
    language    text not null check (language in ('zh', 'en')),
    assignment  text not null check (assignment in ('now', 'daily', 'never')),
    reminder    text not null check (reminder in ('now', 'daily', 'never')),
    decision    text not null check (decision in ('now', 'daily', 'never')),
    returned    text not null check (returned in ('now', 'daily', 'never')),
    escalated   text not null check (escalated in ('now', 'daily', 'never')),
    quiet_from  time,
    quiet_until time,
    check ((quiet_from is null) = (quiet_until is null)),
    check (quiet_from <> quiet_until)
);

-- One message of a notice to one recipient. The message id is there before the first attempt and never changes.
create table filing.notice_delivery (
    notice       bigint not null references filing.notice (id),
    number       int    not null check (number >= 1),
    company      text   not null,
    channel      text   not null check (channel in ('mail', 'robot')),
    recipient    text   not null,
    message_id   text   not null unique,
    state        text   not null check (state in ('planned', 'failed', 'delivered', 'dropped')),
    attempts     int    not null default 0,
    attempted_at timestamptz,
    delivered_at timestamptz,
    fault        text check (length(fault) between 1 and 60),
    fault_detail text check (length(fault_detail) <= 300),
    execution    text,
    primary key (notice, number),
    unique (notice, channel, recipient),
    check ((state = 'delivered') = (delivered_at is not null))
);
create index notice_delivery_failed on filing.notice_delivery (company, attempted_at desc) where state = 'failed';

-- The one mail of a day that gathers what a person wants to read once a day; closed when it is being sent.
create table filing.notice_digest (
    id           bigint generated always as identity primary key,
    user_id      text not null,
    company      text not null,
    day          date not null,
    message_id   text not null unique,
    state        text not null check (state in ('open', 'closed', 'failed', 'delivered', 'dropped')),
    attempts     int  not null default 0,
    attempted_at timestamptz,
    delivered_at timestamptz,
    fault        text check (length(fault) between 1 and 60),
    fault_detail text check (length(fault_detail) <= 300),
    execution    text,
    unique (user_id, company, day),
    unique (id, user_id),
    check ((state = 'delivered') = (delivered_at is not null))
);
create index notice_digest_failed on filing.notice_digest (company, attempted_at desc) where state = 'failed';

create table filing.notice_digest_line (
    digest  bigint not null,
    user_id text   not null,
    notice  bigint not null references filing.notice (id),
    primary key (digest, notice),
    unique (notice, user_id),
    foreign key (digest, user_id) references filing.notice_digest (id, user_id)
);
