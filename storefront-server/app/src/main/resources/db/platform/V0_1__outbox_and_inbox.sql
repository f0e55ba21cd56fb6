create table outbox (
  position bigint not null auto_increment,
  id bigint not null,
  aggregatetype varchar(60) not null,
  aggregateid varchar(80) not null,
  seq bigint not null,
  bucket tinyint not null,
  type varchar(120) not null,
  payload longtext not null,
  created_at datetime(6) not null,
  published_at datetime(6) null,
  primary key (position),
  unique key outbox_id (id),
  unique key outbox_aggregate_order (aggregatetype, aggregateid, seq),
  key outbox_unpublished (bucket, published_at, position),
  key outbox_age (published_at)
) collate utf8mb4_bin;

create table outbox_aggregate (
  aggregatetype varchar(60) not null,
  aggregateid varchar(80) not null,
  seq bigint not null,
  primary key (aggregatetype, aggregateid)
) collate utf8mb4_bin;

create table outbox_bucket (
  bucket tinyint not null,
  behind varchar(200) not null default '',
  primary key (bucket)
) collate utf8mb4_bin;

create table outbox_backlog (
  target varchar(30) not null,
  bucket tinyint not null,
  position bigint not null,
  primary key (target, bucket, position)
) collate utf8mb4_bin;

insert into outbox_bucket (bucket) values (0), (1), (2), (3);

create table inbox (
  position bigint not null auto_increment,
  consumer varchar(60) not null,
  event_id bigint not null,
  aggregatetype varchar(60) not null,
  aggregateid varchar(80) not null,
  seq bigint not null,
  type varchar(120) not null,
  payload longtext not null,
  state varchar(10) not null,
  attempts int not null,
  due_at datetime(6) not null,
  error varchar(1000) null,
  received_at datetime(6) not null,
  primary key (position),
  unique key inbox_once (consumer, event_id),
  key inbox_due (consumer, state, position),
  key inbox_aggregate (consumer, aggregatetype, aggregateid, state),
  key inbox_age (state, received_at)
) collate utf8mb4_bin;

create table inbox_consumer (
  consumer varchar(60) not null,
  primary key (consumer)
) collate utf8mb4_bin;
