-- When each process that takes bids was last able to write, in the machine's own time: county time may
-- jump, and a jump is no outage.
create table heart_beats (
  process text primary key,
  beat_at timestamptz not null
);
