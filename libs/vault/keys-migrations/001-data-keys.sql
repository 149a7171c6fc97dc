-- One key per person, wrapped under the master key. Destroying it makes all of the person's data
-- unreadable, in every copy of the other database.
create table vault_data_keys (
  person uuid primary key,
  nonce bytea,
  wrapped bytea,
  created_at timestamptz not null default now(),
  destroyed_at timestamptz,
  check ((wrapped is null) = (destroyed_at is not null)),
  check ((nonce is null) = (wrapped is null))
);

-- The key of the blind index, wrapped likewise: exactly one.
create table vault_index_key (
  only_one boolean primary key default true check (only_one),
  nonce bytea not null,
  wrapped bytea not null
);
