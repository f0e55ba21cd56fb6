create table order_policy (
  sku varchar(80) not null,
  kind varchar(12) not null,
  unit_limit bigint not null,
  due_on date null,
  held_back boolean not null,
  waiting bigint not null,
  standing bigint not null,
  version bigint not null,
  primary key (sku),
  key order_policy_release (held_back, due_on),
  key order_policy_waiting (waiting),
  constraint order_policy_waits_within_limit check (waiting >= 0
    and waiting <= greatest(unit_limit, standing))
) collate utf8mb4_bin;

create table order_policy_change (
  position bigint not null auto_increment,
  sku varchar(80) not null,
  version bigint not null,
  kind varchar(12) not null,
  unit_limit bigint not null,
  due_on date null,
  reason varchar(200) not null,
  actor varchar(80) not null,
  at datetime(6) not null,
  primary key (position),
  key order_policy_change_sku (sku, position)
) collate utf8mb4_bin;

create table backorder (
  order_id bigint not null,
  sku varchar(80) not null,
  units int not null,
  country char(2) null,
  region varchar(9) null,
  since datetime(6) not null,
  primary key (order_id, sku),
  key backorder_queue (sku, since, order_id),
  constraint backorder_waits_for_something check (units > 0)
) collate utf8mb4_bin;
