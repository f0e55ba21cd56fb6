create table payment (
  order_id bigint not null,
  order_number varchar(40) not null,
  amount bigint not null,
  currency char(3) not null,
  gateway varchar(20) not null,
  token varchar(255) not null,
  return_url varchar(1000) not null,
  state varchar(20) not null,
  reference varchar(100) null,
  action_url varchar(1000) null,
  action_until datetime(6) null,
  failure_code varchar(60) null,
  captured bigint not null,
  refunded bigint not null,
  unknown_since datetime(6) null,
  withdrawn boolean not null,
  generation int not null,
  look_at datetime(6) null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  primary key (order_id),
  key payment_look_at (look_at)
);

create table webhook (
  event_id varchar(100) not null,
  gateway varchar(20) not null,
  type varchar(60) not null,
  order_id bigint not null,
  state varchar(10) not null,
  received_at datetime(6) not null,
  primary key (gateway, event_id),
  key webhook_age (received_at)
);
