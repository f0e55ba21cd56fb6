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

-- Where people look for payments. It changes once on a payment's usual way, and is written with the state.
alter table payment add column standing varchar(16) not null default 'UNDER_WAY';

update payment set standing = case
  when unknown_since is not null then 'UNKNOWN'
  when pending is not null then 'WITH_GATEWAY'
  when state = 'ABANDONED' or (state = 'INTENDED' and withdrawn) then 'VOIDED'
  when state in ('REQUIRES_ACTION', 'CAPTURED', 'REFUNDED', 'DECLINED', 'VOIDED') then state
  else 'UNDER_WAY' end;

alter table payment add key payment_standing (gateway, standing, order_id);

alter table webhook add key webhook_order (order_id);

-- What people did to payments: only ever added to. `id` of a refund is in the name of that refund, and `request_key` is
-- that of the request, so that what was sent twice is done once.
create table payment_act (
  order_id bigint not null,
  id bigint not null,
  at datetime(6) not null,
  kind varchar(20) not null,
  actor varchar(80) not null,
  amount bigint null,
  verdict varchar(12) null,
  reason varchar(200) not null,
  request_key varchar(80) null,
  primary key (order_id, id),
  unique key payment_act_request (order_id, request_key)
);

-- What one person proposes and a second one has to agree to.
create table payment_proposal (
  order_id bigint not null,
  id bigint not null,
  kind varchar(10) not null,
  amount bigint null,
  verdict varchar(12) null,
  reference varchar(100) null,
  reason varchar(200) not null,
  proposed_by varchar(80) not null,
  proposed_at datetime(6) not null,
  approved_by varchar(80) null,
  primary key (order_id)
);
