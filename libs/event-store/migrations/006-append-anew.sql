-- Instead of the functions of 004: setting their queries up cost most of an append.
drop function append_events(jsonb, integer[]);
drop function append_apart(jsonb, integer[]);
drop function take_locks(text[], text[]);
drop function command_lock(jsonb);

-- Locks come before anything that gives the transaction a number: with a number taken earlier, an
-- event could stand before its predecessor in the final order. Sorted, so that no two wait for each
-- other. Shared for streams only read. Answers whether a name that is wanted alone is wanted twice.
create function take_locks(alone text[], shared text[]) returns boolean language plpgsql as $$
declare
  name text;
  before text;
  twice boolean := false;
  taken boolean;
begin
  if pg_current_xact_id_if_assigned() is not null then
    raise exception 'the append has to be the first write of its transaction';
  end if;
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'appends are read committed: what is checked under the locks has to be seen';
  end if;
  foreach name in array array_sort(alone || shared) loop
    if name = before then
      twice := twice or name = any (alone);
    elsif name = any (alone) then
      taken := pg_advisory_xact_lock(hashtextextended(name, 0)) is null;
    else
      taken := pg_advisory_xact_lock_shared(hashtextextended(name, 0)) is null;
    end if;
    before := name;
  end loop;
  return twice;
end
$$;

-- Why nothing may be written of the chosen requests; no row for one that may be appended. A known
-- command key, a version that has moved, a stream's other key: one request may have several reasons.
create function refusals(asked jsonb, chosen integer[])
returns table (request integer, answer jsonb) language sql stable as $$
  select c.request, case k.body_hash when c."bodyHash"
    then jsonb_build_object('kind', 'repeated', 'events', k.events)
    else jsonb_build_object('kind', 'other-body') end
  from jsonb_to_recordset(asked -> 'commands')
    as c (request integer, actor text, key text, "bodyHash" text)
  -- One row at most, and so by the index.
  cross join lateral (
    select * from commands k where k.actor = c.actor and k.key = c.key limit 1) k
  where c.request = any (chosen)
  union all
  select s.request, case s.version when coalesce(actual.version, 0)
    then jsonb_build_object('kind', 'other-key', 'stream', s.stream, 'key', actual.key)
    else jsonb_build_object('kind', 'conflict', 'stream', s.stream,
      'expected', s.version, 'actual', coalesce(actual.version, 0)) end
  from jsonb_to_recordset(asked -> 'streams')
    as s (request integer, stream text, key text, version integer)
  left join lateral (
    select e.stream_version as version, e.key from events e where e.stream_id = s.stream
    order by e.stream_version desc limit 1) actual on true
  where s.request = any (chosen)
    and (coalesce(actual.version, 0) <> s.version or actual.key <> s.key)
$$;

-- Appends the chosen requests, none of which touches what another one does. Answers the places of
-- their events, and the requests of which nothing was written, each with the reason.
create function append_apart(asked jsonb, chosen integer[], base bigint) returns json
language plpgsql as $$
declare
  recorded timestamptz := clock_timestamp();
  refused jsonb := '[]';
  transaction bigint;
  positions bigint[] := '{}';
begin
  -- Reasons are worked out only where there are any: to set that up costs as much as the rest.
  if exists (select from refusals(asked, chosen)) then
    select jsonb_agg(jsonb_build_object('request', r.request, 'answer', r.answer)),
      array(select unnest(chosen) except select unnest(array_agg(r.request)))
    into refused, chosen from refusals(asked, chosen) r;
  end if;

  if cardinality(chosen) > 0 then
    transaction := pg_current_xact_id()::text::bigint + base;
    insert into commands (actor, key, body_hash, events)
    select c.actor, c.key, c."bodyHash", c.events from jsonb_to_recordset(asked -> 'commands')
      as c (request integer, actor text, key text, "bodyHash" text, events uuid[])
    where c.request = any (chosen);
    with written as (
      insert into events
        (stream_id, stream_version, type, schema_version, key, data, meta, event_id, xid, recorded_at)
      select e.stream, e.version, e.type, e."schemaVersion", e.key, e.data, e.meta, e."eventId",
        transaction, recorded
      from rows from (jsonb_to_recordset(asked -> 'events') as (request integer, stream text,
        version integer, type text, "schemaVersion" smallint, key text, data jsonb, meta jsonb,
        "eventId" uuid)) with ordinality as e
      where e.request = any (chosen)
      order by e.ordinality
      returning global_position
    )
    select array_agg(global_position order by global_position) into positions from written;
  end if;
  return json_build_object('transaction', transaction, 'recordedAt', recorded,
    'positions', coalesce(positions, '{}'), 'refused', refused);
end
$$;

-- Appends the one request that is asked, if nothing speaks against it; else answers null and has
-- written nothing, and `append_apart` finds out why. Statements of one row each: to set up a query over
-- a list costs several times what it does to a row.
create function append_one(asked jsonb, base bigint) returns json language plpgsql as $$
declare
  streams jsonb := asked -> 'streams';
  command jsonb := asked -> 'commands' -> 0;
  written jsonb := asked -> 'events';
  recorded timestamptz := clock_timestamp();
  transaction bigint;
  place bigint;
  positions bigint[] := '{}';
  read jsonb;
  event jsonb;
  actual integer;
  fixed text;
begin
  if command is not null then
    perform from commands c where c.actor = command ->> 'actor' and c.key = command ->> 'key';
    if found then return null; end if;
  end if;
  for i in 0 .. jsonb_array_length(streams) - 1 loop
    read := streams -> i;
    select e.stream_version, e.key into actual, fixed from events e
    where e.stream_id = read ->> 'stream' order by e.stream_version desc limit 1;
    if coalesce(actual, 0) <> (read -> 'version')::integer or fixed <> read ->> 'key' then
      return null;
    end if;
  end loop;

  transaction := pg_current_xact_id()::text::bigint + base;
  if command is not null then
    -- The list of ids as JSON writes it becomes one as an array is written.
    insert into commands (actor, key, body_hash, events) values (command ->> 'actor',
      command ->> 'key', command ->> 'bodyHash',
      translate(command ->> 'events', '[]', '{}')::uuid[]);
  end if;
  for i in 0 .. jsonb_array_length(written) - 1 loop
    event := written -> i;
    insert into events
      (stream_id, stream_version, type, schema_version, key, data, meta, event_id, xid, recorded_at)
    values (event ->> 'stream', (event -> 'version')::integer, event ->> 'type',
      (event -> 'schemaVersion')::smallint, event ->> 'key', event -> 'data', event -> 'meta',
      (event ->> 'eventId')::uuid, transaction, recorded)
    returning global_position into place;
    positions := positions || place;
  end loop;
  return json_build_object('transaction', transaction, 'recordedAt', recorded,
    'positions', positions, 'refused', array[]::json[]);
end
$$;

-- One transaction for many requests (group commit). All locks are taken first, sorted over all
-- requests: `alone` names what is written, streams and command keys, `shared` the streams only read.
-- `asked` lists, each with the number of its request, the streams that are written (with their key) or
-- only read (without), the commands and the events. Requests that touch the same are appended one
-- after the other, so that the later sees the earlier; the answer has a part for each such step.
create function append_events(asked jsonb, alone text[], shared text[], requests integer[])
returns json language plpgsql
-- The plans do not depend on what is asked: planning anew costs more than appending, and look-ups go
-- by their index whatever the planner believes of the tables.
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  apart boolean := not take_locks(alone, shared);
  base bigint;
  latest bigint;
  part json;
  parts json[] := '{}';
  request integer;
begin
  select s.transaction_base, (select e.xid from events e order by e.xid desc limit 1)
  into base, latest from event_store s;
  -- Before this transaction writes: its own events stand above what it takes for finished.
  if is_foreign(latest, base) then
    raise exception 'these events were copied from another cluster and are not adopted yet'
      using errcode = '57P03', hint = 'the relay adopts them when it starts';
  end if;
  if apart and cardinality(requests) = 1 then
    part := append_one(asked, base);
    if part is not null then return json_build_array(part); end if;
  end if;
  if apart then
    return json_build_array(append_apart(asked, requests, base));
  end if;
  foreach request in array requests loop
    parts := parts || append_apart(asked, array[request], base);
  end loop;
  return array_to_json(parts);
end
$$;
