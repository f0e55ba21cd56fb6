-- What was handled is only looked up by its key. It has a narrow table of its own, so that an event
-- whose consumer is ready is written once, into one index; only what waits or failed lies in inbox.
create table inbox_done (
  consumer varchar(60) not null,
  event_id bigint not null,
  handled_at datetime(6) not null,
  primary key (consumer, event_id)
) collate utf8mb4_bin;

insert into inbox_done (consumer, event_id, handled_at)
  select consumer, event_id, received_at from inbox where state = 'DONE';

delete i from inbox i
  join inbox_done d on d.consumer = i.consumer and d.event_id = i.event_id;

alter table inbox drop key inbox_age;

-- The oldest events are those with the lowest positions.
alter table outbox drop key outbox_age;
