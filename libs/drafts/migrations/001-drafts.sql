-- Unfinished forms of people, each its owner's alone. No event: nothing of it has happened yet.
create table drafts (
  owner uuid not null,
  name text not null check (length(name) between 1 and 200),
  body jsonb not null,
  -- County time of the last key, and the page where it goes on.
  saved_at text not null,
  place text not null check (length(place) <= 300),
  title text not null check (length(title) <= 200),
  primary key (owner, name)
);
