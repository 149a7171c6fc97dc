-- In the cluster that wrote them, every event that can be seen has a lower number than the next
-- transaction; where that does not hold of the latest, the events came from another.
create function is_foreign(latest bigint, transaction_base bigint) returns boolean
language sql stable as $$
  select coalesce(latest, 0) - transaction_base
    >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
$$;

create function copied_from_elsewhere() returns boolean language sql stable as $$
  select is_foreign((select max(xid) from events), transaction_base) from event_store
$$;

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
