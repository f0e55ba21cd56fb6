-- The oldest events are those with the lowest positions.
alter table outbox drop key outbox_age;
