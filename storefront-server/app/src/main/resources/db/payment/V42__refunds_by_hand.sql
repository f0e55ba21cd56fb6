-- Which refund an act asked for, so that the books know what people gave back beyond what an order says.
-- An older act has none and asked for the refund of its own id.
alter table payment_act add column refund_id bigint null;
