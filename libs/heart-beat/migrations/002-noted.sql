-- Up to when a silence is in the outage log already, where others than the silent process found it.
alter table heart_beats add column noted_at timestamptz;
