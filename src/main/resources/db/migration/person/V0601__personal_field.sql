-- ID numbers, phones and e-mail addresses of the people in a filing, sealed, per version of the filing's data.
-- Written just before the version of the data they belong to, hence the deferred key.
create table filing.personal_field (
    ref     text  not null,
    company text  not null,
    version int   not null check (version >= 1),
    role    text  not null check (role in ('legalRepresentative', 'securityOfficer', 'contact')),
    field   text  not null check (field in ('idNumber', 'phone', 'mobile', 'email')),
    sealed  bytea not null,
    primary key (ref, version, role, field),
    foreign key (ref, company) references filing.filing (ref, company) deferrable initially deferred
);
