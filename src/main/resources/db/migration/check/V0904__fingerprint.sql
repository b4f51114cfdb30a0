-- By what later filings are compared with those that were sent: the fingerprints of one text each, 8 bytes for every three or four letters.
-- The text itself cannot be read back from them. Rows are only added: the same text sent again adds none.
create table filing.fingerprint (
    id      bigint generated always as identity primary key,
    ref     text   not null,
    company text   not null,
    type    text   not null check (type ~ '^[a-z][a-z-]{2,60}$'),
    file    text   not null check (length(file) between 1 and 1000),
    owners  text[] not null,
    hashes  bytea  not null check (length(hashes) % 8 = 0),
    foreign key (ref, company) references filing.filing (ref, company)
);
create unique index fingerprint_of_text on filing.fingerprint (ref, type, file, md5(hashes));
