-- Locks come before anything that gives the transaction a number: with a number taken earlier, an
-- event could stand before its predecessor in the final order. Shared for streams only read. Answers
-- whether a name that is wanted alone is wanted twice.
--
-- In expressions and not in queries: every append does this, and a query inside a function costs
-- many times what an expression does.
create function take_locks(alone text[], shared text[]) returns boolean language plpgsql as $$
declare
  name text;
  hash bigint;
  before bigint;
  alone_hashes bigint[] := '{}';
  shared_hashes bigint[] := '{}';
  twice boolean := false;
  taken boolean;
begin
  if pg_current_xact_id_if_assigned() is not null then
    raise exception 'the append has to be the first write of its transaction';
  end if;
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'appends are read committed: what is checked under the locks has to be seen';
  end if;
  foreach name in array alone loop
    alone_hashes := alone_hashes || hashtextextended(name, 0);
  end loop;
  foreach name in array shared loop
    shared_hashes := shared_hashes || hashtextextended(name, 0);
  end loop;
  foreach hash in array array_sort(alone_hashes || shared_hashes) loop
    if hash = before then
      twice := twice or hash = any (alone_hashes);
    elsif hash = any (alone_hashes) then
      taken := pg_advisory_xact_lock(hash) is null;
    else
      taken := pg_advisory_xact_lock_shared(hash) is null;
    end if;
    before := hash;
  end loop;
  return twice;
end
$$;

create function command_lock(command jsonb) returns text language sql immutable as $$
  select 'command ' || jsonb_build_array(command -> 'actor', command -> 'key')::text
$$;

-- Appends the chosen requests, none of which touches what another one does. Answers the places of
-- their events, and the requests of which nothing was written, each with the reason.
create function append_apart(asked jsonb, chosen integer[]) returns jsonb language plpgsql
-- The plans do not depend on what is asked, and planning anew costs more than appending.
set plan_cache_mode = force_generic_plan as $$
declare
  base bigint;
  latest bigint;
  known jsonb;
  conflicts jsonb;
  refused jsonb;
  transaction bigint;
  recorded timestamptz := clock_timestamp();
  positions bigint[];
begin
  select s.transaction_base, (select max(e.xid) from events e),
    (
      select jsonb_agg(jsonb_build_object('request', c -> 'request', 'answer',
        case k.body_hash when c ->> 'bodyHash'
          then jsonb_build_object('kind', 'repeated', 'events', k.events)
          else jsonb_build_object('kind', 'other-body') end))
      from jsonb_array_elements(asked -> 'commands') c
      -- One row at most, and so by the index, whatever the planner believes of the table.
      cross join lateral (
        select * from commands k where k.actor = c ->> 'actor' and k.key = c ->> 'key' limit 1) k
      where (c -> 'request')::integer = any (chosen)
    ), (
      select jsonb_agg(jsonb_build_object('request', w -> 'request', 'answer',
        case (w -> 'version')::integer when coalesce(actual.version, 0)
          then jsonb_build_object('kind', 'other-key', 'stream', w -> 'stream', 'key', actual.key)
          else jsonb_build_object('kind', 'conflict', 'stream', w -> 'stream',
            'expected', w -> 'version', 'actual', coalesce(actual.version, 0)) end))
      from jsonb_array_elements(asked -> 'streams') w
      left join lateral (
        select e.stream_version as version, e.key from events e where e.stream_id = w ->> 'stream'
        order by e.stream_version desc limit 1) actual on true
      where (w -> 'request')::integer = any (chosen)
        and (coalesce(actual.version, 0) <> (w -> 'version')::integer or actual.key <> w ->> 'key')
    )
  into base, latest, known, conflicts from event_store s;
  -- Not once this transaction has written: its own events stand above what it takes for finished.
  if pg_current_xact_id_if_assigned() is null and is_foreign(latest, base) then
    raise exception 'these events were copied from another cluster and are not adopted yet'
      using errcode = '57P03', hint = 'the relay adopts them when it starts';
  end if;
  refused := coalesce(known, '[]') || coalesce(conflicts, '[]');
  if refused <> '[]' then
    chosen := array(select unnest(chosen) except
      select (r -> 'request')::integer from jsonb_array_elements(refused) r);
  end if;

  if cardinality(chosen) > 0 then
    transaction := pg_current_xact_id()::text::bigint + base;
    with recorded_commands as (
      insert into commands (actor, key, body_hash, events)
      select c.actor, c.key, c."bodyHash", c.events from jsonb_to_recordset(asked -> 'commands')
        as c (request integer, actor text, key text, "bodyHash" text, events uuid[])
      where c.request = any (chosen)
    ), written as (
      insert into events
        (stream_id, stream_version, type, schema_version, key, data, meta, event_id, xid, recorded_at)
      select e ->> 'stream', (e -> 'version')::integer, e ->> 'type',
        (e -> 'schemaVersion')::smallint, e ->> 'key', e -> 'data', e -> 'meta',
        (e ->> 'eventId')::uuid, transaction, recorded
      from jsonb_array_elements(asked -> 'events') with ordinality as listed (e, nth)
      where (e -> 'request')::integer = any (chosen)
      order by nth
      returning global_position
    )
    select array_agg(global_position order by global_position) into positions from written;
  end if;
  return jsonb_build_object('transaction', transaction, 'recordedAt', recorded,
    'positions', coalesce(to_jsonb(positions), '[]'), 'refused', refused);
end
$$;

-- One transaction for many requests (group commit). All locks are taken first, sorted over all
-- requests, so that no two calls wait for each other. `asked` lists, each with the number of its
-- request, the streams that are written (with their key) or only read (without), the commands and the
-- events. Requests that touch the same are appended one after the other, so that the later sees the
-- earlier; the answer has a part for each such step.
create function append_events(asked jsonb, requests integer[]) returns jsonb
language plpgsql as $$
declare
  streams jsonb := asked -> 'streams';
  commands jsonb := asked -> 'commands';
  alone text[] := '{}';
  shared text[] := '{}';
  request integer;
  parts jsonb := '[]';
begin
  for i in 0 .. jsonb_array_length(streams) - 1 loop
    if streams -> i ? 'key' then
      alone := alone || (streams -> i ->> 'stream');
    else
      shared := shared || (streams -> i ->> 'stream');
    end if;
  end loop;
  for i in 0 .. jsonb_array_length(commands) - 1 loop
    alone := alone || command_lock(commands -> i);
  end loop;
  if not take_locks(alone, shared) then
    return jsonb_build_array(append_apart(asked, requests));
  end if;
  foreach request in array requests loop
    parts := parts || append_apart(asked, array[request]);
  end loop;
  return parts;
end
$$;
