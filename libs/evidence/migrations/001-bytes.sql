-- Bytes that facts name by hash. A keeping has a number while it is under way and a hash once it is whole.
create table evidence_uploads (
  upload uuid primary key,
  begun_at timestamptz not null default now(),
  hash text unique check (hash ~ '^[0-9a-f]{64}$'),
  size bigint check (size >= 0),
  check ((hash is null) = (size is null))
);

create table evidence_bytes (
  upload uuid not null references evidence_uploads on delete cascade,
  row integer not null,
  bytes bytea not null,
  primary key (upload, row)
);

-- Sealed bytes do not compress: PostgreSQL need not try.
alter table evidence_bytes alter column bytes set storage external;
