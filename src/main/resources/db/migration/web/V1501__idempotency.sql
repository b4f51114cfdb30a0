-- What a POST with an Idempotency-Key was answered, so that sending it again repeats the answer and not the deed.
create table filing.idempotent_post (
    caller  text        not null,
    key     text        not null check (length(key) between 1 and 200),
    address text        not null,
    at      timestamptz not null,
    status  int check (status between 200 and 499),
    headers jsonb check (jsonb_typeof(headers) = 'object'),
    body    bytea,
    primary key (caller, key),
    -- No status: still being carried out.
    check ((status is null) = (headers is null) and (status is null) = (body is null))
);
create index idempotent_post_by_age on filing.idempotent_post (at);
