alter table order_head
  add column holds int not null default 0,
  add column hold_version bigint not null default 0,
  add key order_held (holds, id);

create table order_hold (
  id bigint not null,
  order_id bigint not null,
  version bigint not null,
  reason varchar(20) not null,
  note varchar(500) not null,
  placed_by varchar(80) not null,
  placed_at datetime(6) not null,
  released_by varchar(80) null,
  released_at datetime(6) null,
  primary key (id),
  key order_hold_order (order_id)
) collate utf8mb4_bin;
