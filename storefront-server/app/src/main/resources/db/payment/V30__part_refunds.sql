-- What was asked to be given back of a captured payment. `target` is how much of the payment has been
-- given back once this was done: asked again, the gateway's own figure says whether it was.
create table part_refund (
  order_id bigint not null,
  refund_id bigint not null,
  amount bigint not null,
  target bigint not null,
  created_at datetime(6) not null,
  primary key (order_id, refund_id)
);
