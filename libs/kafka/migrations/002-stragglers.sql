-- How far in the log it was checked that a consumer has seen what was published.
create table checked_log (
  consumer text primary key,
  sequence bigint not null
);
