-- Bytes by SHA-256, once per company, in rows of at most 1 MiB. Chunks are written before the hash is known, hence the deferred keys.
create sequence filing.content_id;

create table filing.content (
    id      bigint primary key,
    company text   not null references filing.company (id),
    sha256  text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size    bigint not null check (size >= 0),
    unique (company, sha256)
);
create table filing.content_chunk (
    content bigint not null references filing.content (id) deferrable initially deferred,
    n       int    not null check (n >= 0),
    bytes   bytea  not null check (length(bytes) between 1 and 1048576),
    primary key (content, n)
);
-- Documents hardly compress: do not spend time on trying.
alter table filing.content_chunk alter column bytes set storage external;

-- The same for scans of ID cards; a sealed chunk is a few bytes longer than the plain one.
create table filing.personal_content (
    id      bigint primary key,
    company text   not null references filing.company (id),
    sha256  text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size    bigint not null check (size >= 0),
    unique (company, sha256)
);
create table filing.personal_content_chunk (
    content bigint not null references filing.personal_content (id) deferrable initially deferred,
    n       int    not null check (n >= 0),
    bytes   bytea  not null check (length(bytes) between 1 and 1048576 + 256),
    primary key (content, n)
);
alter table filing.personal_content_chunk alter column bytes set storage external;
