-- Tables of read models live here, made and swapped by their own code, never by a migration.
create schema read;

-- Which edition of a model's tables stands in the schema above.
create table read_models (
  name text primary key,
  version integer not null,
  built_at timestamptz not null default clock_timestamp()
);
