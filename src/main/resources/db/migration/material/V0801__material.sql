-- A slot holds one document of a filing; product and name tell several of one type apart, '' when not given.
-- Its row is locked while a version is added, so versions have no gaps and two uploads at once are both kept.
create table filing.material (
    id      bigint generated always as identity primary key,
    ref     text not null,
    company text not null,
    type    text not null check (type ~ '^[a-z][a-z-]{2,60}$'),
    product text not null default '' check (length(product) <= 200),
    name    text not null default '' check (length(name) <= 200),
    latest  int  not null check (latest >= 1),
    unique (ref, type, product, name),
    unique (id, ref, company),
    foreign key (ref, company) references filing.filing (ref, company)
);

create table filing.material_version (
    id           uuid primary key,
    material     bigint      not null,
    ref          text        not null,
    company      text        not null,
    version      int         not null check (version >= 1),
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size         bigint      not null check (size >= 0),
    media_type   text        not null,
    file_name    text        not null check (length(file_name) between 1 and 1000),
    received_at  timestamptz not null,
    effective_on date,
    valid_to     text check (valid_to = '长期' or valid_to ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    signed_by    text check (length(signed_by) <= 200),
    stored_by    text        not null,
    unique (material, version),
    unique (id, ref, company),
    foreign key (material, ref, company) references filing.material (id, ref, company)
);

-- Which version was sent to the regulator in which submission.
create table filing.material_sent (
    submission bigint not null,
    material_version uuid not null,
    ref        text   not null,
    company    text   not null,
    primary key (submission, material_version),
    foreign key (material_version, ref, company) references filing.material_version (id, ref, company)
);

-- What was received and what was sent never changes.
create function filing.material_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % never change', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger material_version_never_changes before update on filing.material_version
    for each row execute function filing.material_refuse_change();
create trigger material_sent_never_changes before update on filing.material_sent
    for each row execute function filing.material_refuse_change();
