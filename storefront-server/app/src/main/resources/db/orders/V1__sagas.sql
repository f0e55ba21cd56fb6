create table saga_instance (
  id bigint not null,
  name varchar(60) not null,
  version int not null,
  state varchar(20) not null,
  active tinyint not null,
  step int not null,
  step_key varchar(60) not null,
  data longtext not null,
  reason varchar(200) not null,
  attempts int not null,
  needs_person tinyint not null,
  due_at datetime(6) not null,
  deadline_at datetime(6) null,
  wake_requested tinyint not null,
  owner varchar(40) null,
  epoch bigint not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  primary key (id),
  key saga_due (active, owner, due_at),
  key saga_settled (active, updated_at)
) collate utf8mb4_bin;

create table saga_step_log (
  position bigint not null auto_increment,
  saga_id bigint not null,
  step_key varchar(60) not null,
  what varchar(20) not null,
  detail varchar(300) not null,
  epoch bigint not null,
  at datetime(6) not null,
  primary key (position),
  key saga_step_log_saga (saga_id, position)
) collate utf8mb4_bin;

create table saga_node (
  id varchar(40) not null,
  alive_until datetime(6) not null,
  primary key (id)
) collate utf8mb4_bin;
