-- What three gateways need that one did not. `handle` is what the gateway calls the authorised payment, `proof` what a
-- shopper came back from a challenge with; `pending...` is a request that the gateway took and whose outcome it will tell.
alter table payment
  modify column token text not null,
  add column handle varchar(100) null,
  add column proof text null,
  add column pending varchar(10) null,
  add column pending_request varchar(100) null,
  add column pending_since datetime(6) null,
  add column has_refunds boolean not null default false;

-- Each refund by itself, since each may be late, fail, or come back. `reference` is ours (`refund-17`), or `desk-` and
-- the gateway's id of what somebody gave back there. A stage of null means that the gateway has not shown it.
create table refund (
  order_id bigint not null,
  reference varchar(120) not null,
  amount bigint not null,
  gateway_id varchar(100) null,
  stage varchar(10) null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  primary key (order_id, reference)
);

-- A part that was given back before is not asked for again. Its amount is found at the gateway, as that of a refund which
-- does not carry our reference.
insert into refund (order_id, reference, amount, gateway_id, stage, created_at, changed_at)
select r.order_id, concat('refund-', r.refund_id), if(r.target <= p.refunded, 0, r.amount), null,
  if(r.target <= p.refunded, 'DONE', null), r.created_at, r.created_at
from part_refund r join payment p on p.order_id = r.order_id;

update payment set has_refunds = true where order_id in (select order_id from refund);

drop table part_refund;

-- All that a gateway told which cannot be asked. How such a payment stands is the sum of it, so it is kept as long as the
-- payment is.
create table gateway_fact (
  order_id bigint not null,
  event_id varchar(100) not null,
  kind varchar(20) not null,
  request varchar(100) not null,
  amount bigint not null,
  currency char(3) not null,
  handle varchar(100) null,
  reference varchar(120) null,
  code varchar(60) null,
  told_at datetime(6) not null,
  primary key (order_id, event_id)
);
