-- The companies (tenants); the id is the engine's tenant id.
create table filing.company (
    id         text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name       text        not null check (length(name) between 1 and 100),
    created_at timestamptz not null default now()
);
