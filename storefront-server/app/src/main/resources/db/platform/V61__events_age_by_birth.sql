-- An index on a column that is written once costs nothing when the event moves on.
alter table outbox
  drop key outbox_id,
  drop key outbox_age,
  add key outbox_age (created_at);

alter table inbox
  drop key inbox_age,
  add key inbox_age (received_at);
