-- After a copy into another cluster, whose transaction numbers begin low again: new events are
-- counted on from the copied ones, which keep their numbers and so their order, numbered or not.
create function adopt_events() returns boolean language plpgsql as $$
begin
  if not copied_from_elsewhere() then return false; end if;
  lock table events in share row exclusive mode;
  if not copied_from_elsewhere() then return false; end if;
  update event_store set cluster = (select system_identifier::text from pg_control_system()),
    transaction_base = (select max(xid) from events);
  perform setval(pg_get_serial_sequence('events', 'global_position'),
    (select max(global_position) from events));
  return true;
end
$$;

-- In the cluster that wrote them, every event that can be seen has a lower number than the next
-- transaction; where that does not hold, the events came from another.
create function copied_from_elsewhere() returns boolean language sql stable as $$
  select coalesce((select max(xid) from events), 0) - transaction_base
    >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
  from event_store
$$;

create or replace function append_events(requests jsonb) returns jsonb language plpgsql as $$
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
