-- How far the relay has published. `ends` holds per partition the end offset it was told: a broker
-- whose log ends before has lost it, and gets everything again.
create table relay (
  single boolean primary key default true check (single),
  published bigint not null default 0,
  ends jsonb not null default '{}'
);
insert into relay default values;
