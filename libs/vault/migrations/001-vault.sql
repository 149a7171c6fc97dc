-- Personal data, sealed under a key per person that lies in another database. Nothing here can be
-- read with this database alone.
create table vault_records (
  person uuid not null,
  field text not null,
  nonce bytea not null check (length(nonce) = 12),
  sealed bytea not null,
  written_at timestamptz not null default now(),
  primary key (person, field)
);

-- HMAC of a normalised value: finds who has it, tells nothing to who cannot compute it.
create table vault_index (
  field text not null,
  token bytea not null,
  person uuid not null,
  primary key (field, token, person)
);
create index vault_index_person on vault_index (person);

-- Who read what, why. Written before anything is unsealed; never changed.
create table vault_readings (
  number bigint generated always as identity primary key,
  person uuid not null,
  reader text not null,
  role text not null,
  fields text[] not null,
  purpose text not null,
  about text,
  county_time text not null,
  recorded_at timestamptz not null default now()
);
create index vault_readings_person on vault_readings (person, number);

create function vault_readings_stand() returns trigger language plpgsql as $$
begin
  raise exception 'a reading of personal data is never changed or removed';
end $$;
create trigger vault_readings_stand before update or delete on vault_readings
  for each row execute function vault_readings_stand();

-- Until when the law keeps a person's data, by what file it stands in.
create table vault_retentions (
  person uuid not null,
  ground text not null,
  about text not null,
  until date not null,
  primary key (person, ground, about)
);

create table vault_erasures (
  person uuid primary key,
  erased_by text not null,
  reason text not null,
  county_time text not null,
  recorded_at timestamptz not null default now()
);
