-- How far a consumer (a read model, the bridge …) is in a stream, written with its effect.
create table progress (
  model text not null,
  stream text not null,
  version integer not null check (version > 0),
  primary key (model, stream)
);

-- A key whose next event a consumer cannot handle. Later events of the key wait in the store.
create table parked_keys (
  consumer text not null,
  key text not null,
  stream text not null,
  version integer not null,
  event_id uuid not null,
  event_type text not null,
  error text not null,
  -- Aggregates the consumer hears of, null for all: what of the key waits for it.
  aggregates text[],
  parked_at timestamptz not null default clock_timestamp(),
  times integer not null default 1,
  -- Released by a person: its consumer brings it up to date from the store and removes the row.
  state text not null default 'parked' check (state in ('parked', 'released')),
  released_by text,
  primary key (consumer, key)
);

-- Events that a person decided a consumer shall do without.
create table skipped_events (
  consumer text not null,
  stream text not null,
  version integer not null,
  key text not null,
  event_id uuid not null,
  error text not null,
  skipped_by text not null,
  reason text not null,
  skipped_at timestamptz not null default clock_timestamp(),
  primary key (consumer, stream, version)
);
