-- Somebody wants the money of a payment back from the bank. Rows begin as TOLD, without an order, where a webhook only
-- says that there is news. `asked` is what the shop wants of the gateway, `attempt` is in the key of that request, and
-- `told` counts the news, so that news which comes during a look leads to another look.
create table dispute (
  id bigint not null,
  gateway varchar(20) not null,
  gateway_id varchar(100) not null,
  order_id bigint not null,
  state varchar(16) not null,
  amount bigint not null,
  currency char(3) not null,
  reason varchar(100) not null,
  due_by datetime(6) null,
  asked varchar(10) null,
  answered boolean not null,
  attempt int not null,
  statement text null,
  carrier varchar(60) null,
  tracking_number varchar(80) null,
  draft_version int not null,
  drafted_by varchar(80) null,
  proposed_by varchar(80) null,
  told int not null,
  look_at datetime(6) null,
  opened_at datetime(6) not null,
  changed_at datetime(6) not null,
  closed_at datetime(6) null,
  primary key (id),
  unique key dispute_gateway (gateway, gateway_id),
  key dispute_look (gateway, look_at),
  key dispute_order (order_id),
  key dispute_closed (closed_at)
);

-- What gateways told of disputes: only ever added to. Of a gateway that cannot be read, how a dispute stands is the sum of it.
create table dispute_told (
  gateway varchar(20) not null,
  event_id varchar(100) not null,
  dispute varchar(100) not null,
  type varchar(60) not null,
  order_id bigint null,
  payment varchar(100) null,
  stage varchar(16) null,
  amount bigint null,
  currency char(3) null,
  reason varchar(100) null,
  due_by datetime(6) null,
  told_at datetime(6) not null,
  primary key (gateway, event_id),
  key dispute_told_of (gateway, dispute)
);

-- What happened to a dispute and what people did: only ever added to.
create table dispute_moment (
  dispute_id bigint not null,
  id bigint not null,
  at datetime(6) not null,
  kind varchar(24) not null,
  actor varchar(80) null,
  detail varchar(300) not null,
  primary key (dispute_id, id)
);

-- What is in dispute, or was lost in one, and so cannot be given back by the shop. `lost_as_refund` is what was lost where
-- the gateway shows that as a refund of the payment as well.
alter table payment
  add column disputed bigint not null default 0,
  add column lost_as_refund bigint not null default 0;
