-- What was said to the gateways, without secrets and persons; kept for 90 days. Ids are sorted by time, so the oldest
-- rows lie together and are deleted from the front.
create table payment_exchange (
  id bigint not null,
  order_id bigint not null,
  at datetime(6) not null,
  method varchar(10) not null,
  path varchar(500) not null,
  status smallint null,
  request text not null,
  response text not null,
  duration_millis int not null,
  why_lost varchar(300) null,
  primary key (id),
  key payment_exchange_order (order_id, id)
);
