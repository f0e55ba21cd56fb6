-- Which refund an act asked for, so that the books know what people gave back beyond what an order says.
alter table payment_act add column refund_id bigint null;

update payment_act set refund_id = id where kind = 'REFUND';
