create index clock_jumps on events (stream_version desc) where type = 'ClockJumped';

-- Milliseconds that county time is ahead of real time (a demonstration county's begins negative).
create function county_offset() returns bigint language sql stable as $$
  select coalesce(
    (select (data ->> 'offset')::bigint from events
     where type = 'ClockJumped' order by stream_version desc limit 1), 0)
$$;

create function county_now() returns timestamptz language sql volatile as $$
  select clock_timestamp() + county_offset() * interval '1 millisecond'
$$;

-- Time only grows, and a production county's is the real one, whatever a configuration says.
create function check_clock_jump() returns trigger language plpgsql as $$
begin
  if (select county from event_store) = 'production' then
    raise exception 'a production county''s clock does not jump';
  end if;
  if (new.data ->> 'offset') is null then
    raise exception 'a jump of the clock has an offset in milliseconds';
  end if;
  if exists (select from events where type = 'ClockJumped')
     and (new.data ->> 'offset')::bigint <= county_offset() then
    raise exception 'county time only grows';
  end if;
  return new;
end
$$;
create trigger clock_jump before insert on events
  for each row when (new.type = 'ClockJumped') execute function check_clock_jump();

-- What county this is is said once, before its first event.
create function check_county() returns trigger language plpgsql as $$
begin
  if new.county <> old.county and exists (select from events) then
    raise exception 'a county with events stays what it is';
  end if;
  return new;
end
$$;
create trigger county_stays before update on event_store
  for each row execute function check_county();
