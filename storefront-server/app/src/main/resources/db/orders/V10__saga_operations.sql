alter table saga_instance
  add column paused tinyint not null default 0,
  add column undo_requested varchar(200) null,
  add key saga_state (state);

alter table saga_step_log
  add column actor varchar(80) not null default '';

create table saga_proposal (
  saga_id bigint not null,
  id bigint not null,
  reason varchar(200) not null,
  proposed_by varchar(80) not null,
  proposed_at datetime(6) not null,
  primary key (saga_id)
) collate utf8mb4_bin;

alter table order_head
  add column cancel_requested varchar(200) null;
