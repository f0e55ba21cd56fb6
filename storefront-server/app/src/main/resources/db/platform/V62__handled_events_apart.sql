-- What was handled is only looked up by its key. It has a narrow table of its own, so that an event
-- whose consumer is ready is written once, into one index; only what waits or failed lies in inbox.
-- One step a file, each of which can be run again after a death in its middle.
create table if not exists inbox_done (
  consumer varchar(60) not null,
  event_id bigint not null,
  handled_at datetime(6) not null,
  primary key (consumer, event_id)
) collate utf8mb4_bin;
