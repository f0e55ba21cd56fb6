-- People see what does not fit beside the payment that it is about, and after a year it is forgotten.
alter table unfit_fact
  add key unfit_fact_order (order_id),
  add key unfit_fact_told_at (told_at);
