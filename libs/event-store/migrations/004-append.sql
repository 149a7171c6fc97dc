-- Locks come before anything that gives the transaction a number: with a number taken earlier, an
-- event could stand before its predecessor in the final order. Shared for streams only read.
create function take_locks(exclusive text[], shared text[]) returns void language plpgsql as $$
declare
  wanted record;
begin
  if pg_current_xact_id_if_assigned() is not null then
    raise exception 'the append has to be the first write of its transaction';
  end if;
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'appends are read committed: what is checked under the locks has to be seen';
  end if;
  for wanted in
    select hashtextextended(name, 0) as hash, bool_or(alone) as alone
    from (select unnest(exclusive) as name, true as alone
          union all select unnest(shared), false) as names
    group by 1 order by 1
  loop
    if wanted.alone then perform pg_advisory_xact_lock(wanted.hash);
    else perform pg_advisory_xact_lock_shared(wanted.hash);
    end if;
  end loop;
end
$$;

create function command_lock(command jsonb) returns text language sql immutable as $$
  select 'command ' || jsonb_build_array(command -> 'actor', command -> 'key')::text
$$;

-- The first answer of a known command key, or null.
create function known_answer(command jsonb) returns jsonb language sql stable as $$
  select case when c.body_hash = command ->> 'bodyHash'
    then jsonb_build_object(
      'kind', 'repeated', 'versions', c.versions, 'positions', to_jsonb(c.positions))
    else jsonb_build_object('kind', 'other-body') end
  from commands c
  where c.actor = command ->> 'actor' and c.key = command ->> 'key'
$$;

-- The first stream that is not at its expected version or whose key is another, or null.
create function find_conflict(request jsonb) returns jsonb language sql stable as $$
  select case when actual.version = wanted.version
    then jsonb_build_object('kind', 'other-key', 'stream', wanted.stream, 'key', actual.key)
    else jsonb_build_object('kind', 'conflict', 'stream', wanted.stream,
      'expected', wanted.version, 'actual', actual.version) end
  from (
    select w.value ->> 'stream' as stream, (w.value ->> 'expectedVersion')::integer as version,
      w.value ->> 'key' as key, w.ordinality as at
    from jsonb_array_elements(request -> 'writes') with ordinality w
    union all
    select u.value ->> 'stream', (u.value ->> 'version')::integer, null, 1000000 + u.ordinality
    from jsonb_array_elements(request -> 'unchanged') with ordinality u
  ) wanted
  cross join lateral (
    select coalesce(max(l.stream_version), 0) as version, max(l.key) as key
    from (select e.stream_version, e.key from events e where e.stream_id = wanted.stream
          order by e.stream_version desc limit 1) l
  ) actual
  where actual.version <> wanted.version or actual.key <> wanted.key
  order by (actual.version = wanted.version), wanted.at limit 1
$$;

-- One request, under its locks. Per event the answer tells its place: position, transaction, instant.
create function append_one(request jsonb, base bigint) returns jsonb language plpgsql as $$
declare
  answer jsonb;
  new_versions jsonb;
  new_positions bigint[];
  places jsonb;
begin
  if request ? 'command' then
    answer := known_answer(request -> 'command');
    if answer is not null then return answer; end if;
  end if;
  answer := find_conflict(request);
  if answer ->> 'kind' = 'other-key' then
    raise exception '% has the key %, which stays', answer ->> 'stream', answer ->> 'key';
  end if;
  if answer is not null then return answer; end if;

  with written as (
    insert into events
      (stream_id, stream_version, type, schema_version, key, data, meta, event_id, xid)
    select w.value ->> 'stream', (w.value ->> 'expectedVersion')::integer + e.ordinality,
      e.value ->> 'type', (e.value ->> 'schemaVersion')::smallint, w.value ->> 'key',
      e.value -> 'data', e.value -> 'meta', (e.value ->> 'eventId')::uuid,
      pg_current_xact_id()::text::bigint + base
    from jsonb_array_elements(request -> 'writes') with ordinality w,
      jsonb_array_elements(w.value -> 'events') with ordinality e
    order by w.ordinality, e.ordinality
    returning global_position, xid, recorded_at
  )
  select coalesce(array_agg(global_position order by global_position), '{}'),
    coalesce(jsonb_agg(jsonb_build_array(global_position, xid, recorded_at)
      order by global_position), '[]')
  into new_positions, places from written;

  select coalesce(jsonb_object_agg(w ->> 'stream',
    (w ->> 'expectedVersion')::integer + jsonb_array_length(w -> 'events')), '{}')
  into new_versions from jsonb_array_elements(request -> 'writes') w;

  if request ? 'command' then
    insert into commands (actor, key, body_hash, versions, positions)
    values (request #>> '{command,actor}', request #>> '{command,key}',
      request #>> '{command,bodyHash}', new_versions, new_positions);
  end if;
  return jsonb_build_object('kind', 'appended', 'versions', new_versions, 'places', places);
end
$$;

-- One transaction for many requests (group commit), one answer for each, in order. All locks are
-- taken first, sorted over all requests, so that no two calls wait for each other.
create function append_events(requests jsonb) returns jsonb language plpgsql as $$
declare
  base bigint;
  request jsonb;
  answers jsonb[] := '{}';
begin
  perform take_locks(
    array(select w ->> 'stream' from jsonb_array_elements(requests) r,
            jsonb_array_elements(r -> 'writes') w
          union all
          select command_lock(r -> 'command') from jsonb_array_elements(requests) r
          where r ? 'command'),
    array(select u ->> 'stream' from jsonb_array_elements(requests) r,
            jsonb_array_elements(r -> 'unchanged') u));
  if copied_from_elsewhere() then
    raise exception 'these events were copied from another cluster and are not adopted yet'
      using errcode = '57P03', hint = 'the relay adopts them when it starts';
  end if;
  select transaction_base into base from event_store;
  for request in select value from jsonb_array_elements(requests) loop
    answers := array_append(answers, append_one(request, base));
  end loop;
  return to_jsonb(answers);
end
$$;
