alter table order_audit
  add column caught_up_at datetime(6) not null default current_timestamp(6);
