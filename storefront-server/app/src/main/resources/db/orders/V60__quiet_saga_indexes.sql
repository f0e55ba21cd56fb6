-- No index holds a column that changes at each step of a saga.
alter table saga_instance
  add column settled_at datetime(6) null,
  drop key saga_settled,
  add key saga_settled (settled_at);

update saga_instance set settled_at = updated_at where active = 0;
