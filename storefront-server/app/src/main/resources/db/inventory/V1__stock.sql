create table stock (
  sku varchar(80) not null,
  warehouse varchar(10) not null,
  on_hand bigint not null,
  reserved bigint not null,
  version bigint not null,
  primary key (sku, warehouse),
  constraint stock_reserved_not_negative check (reserved >= 0),
  constraint stock_never_oversold check (reserved <= on_hand)
) collate utf8mb4_bin;

create table stock_movement (
  position bigint not null auto_increment,
  sku varchar(80) not null,
  warehouse varchar(10) not null,
  type varchar(20) not null,
  delta bigint not null,
  cause varchar(200) not null,
  actor varchar(80) not null,
  at datetime(6) not null,
  primary key (position),
  key stock_movement_sku (sku, position)
) collate utf8mb4_bin;

create table stock_receipt (
  reference varchar(120) not null,
  sku varchar(80) not null,
  warehouse varchar(10) not null,
  primary key (reference, sku, warehouse)
) collate utf8mb4_bin;

create table reservation (
  order_id bigint not null,
  sku varchar(80) not null,
  warehouse varchar(10) not null,
  quantity int not null,
  shipped int not null,
  state varchar(10) not null,
  at datetime(6) not null,
  primary key (order_id, sku, warehouse),
  key reservation_live (state, sku, warehouse)
) collate utf8mb4_bin;

create table reservation_outcome (
  order_id bigint not null,
  outcome varchar(10) not null,
  reason varchar(200) not null,
  at datetime(6) not null,
  primary key (order_id)
) collate utf8mb4_bin;
