create table order_head (
  id bigint not null,
  number varchar(20) not null,
  access_token varchar(30) not null,
  status varchar(12) not null,
  email varchar(254) not null,
  shopper_id varchar(30) null,
  cart_id varchar(40) not null,
  live_cart varchar(40) null,
  gateway varchar(20) not null,
  shipping_method varchar(40) not null,
  shipping_address longtext not null,
  billing_address longtext null,
  locale varchar(20) not null,
  currency char(3) not null,
  goods bigint not null,
  shipping bigint not null,
  discount bigint not null,
  tax bigint not null,
  total bigint not null,
  price_trace longtext not null,
  cancel_reason varchar(200) null,
  placed_at datetime(6) not null,
  primary key (id),
  unique key order_number (number),
  unique key order_live_cart (live_cart),
  key order_email (email, placed_at),
  key order_placed (placed_at),
  key order_shopper (shopper_id, placed_at)
) collate utf8mb4_bin;

create table order_line (
  order_id bigint not null,
  line int not null,
  sku varchar(80) not null,
  slug varchar(200) not null,
  title varchar(400) not null,
  image_url varchar(300) null,
  quantity int not null,
  unit_price bigint not null,
  line_total bigint not null,
  primary key (order_id, line),
  key order_line_sku (sku, order_id)
) collate utf8mb4_bin;

create table order_timeline (
  position bigint not null auto_increment,
  order_id bigint not null,
  at datetime(6) not null,
  type varchar(40) not null,
  detail varchar(300) null,
  actor varchar(80) not null,
  primary key (position),
  key order_timeline_order (order_id, position)
) collate utf8mb4_bin;

create table order_idempotency (
  scope varchar(80) not null,
  idempotency_key varchar(255) not null,
  body_hash char(64) not null,
  order_id bigint not null,
  created_at datetime(6) not null,
  primary key (scope, idempotency_key),
  key order_idempotency_age (created_at)
) collate utf8mb4_bin;

create table order_number_block (
  id tinyint not null,
  next_number bigint not null,
  primary key (id)
) collate utf8mb4_bin;

insert into order_number_block (id, next_number) values (1, 100001);
