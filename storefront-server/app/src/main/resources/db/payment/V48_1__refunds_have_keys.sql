-- How many keys a gateway spent on errors of one refund: those are not the keys of another refund of the same payment.
alter table refund add column spent_keys int not null default 0;

update refund r join payment p on p.order_id = r.order_id set r.spent_keys = p.generation;
