-- What was asked under a key; nothing is known of changes that were asked for before.
alter table order_edit add column body_hash char(64) null;
