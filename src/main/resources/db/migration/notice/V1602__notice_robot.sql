-- The robot of a group chat, or another program that is told. Address and secret are sealed: the address alone lets anybody speak as the robot.
create table filing.notice_robot (
    id         uuid primary key,
    company    text        not null references filing.company (id),
    kind       text        not null check (kind in ('wecom', 'dingtalk', 'feishu', 'webhook')),
    name       text        not null check (length(name) between 1 and 60),
    host       text        not null,
    url        bytea       not null,
    secret     bytea,
    categories text[]      not null,
    language   text        not null check (language in ('zh', 'en')),
    active     boolean     not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    unique (company, name)
);
