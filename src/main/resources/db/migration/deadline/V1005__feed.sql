-- The private calendar feed of a person; of its token only the hash is kept, so that nobody can read it here.
create table filing.calendar_feed (
    person     text primary key,
    token_hash text        not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    language   text        not null check (language in ('zh', 'en')),
    created_at timestamptz not null,
    read_at    timestamptz
);
