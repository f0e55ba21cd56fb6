alter table order_head
  add column version bigint not null default 0,
  add column edit_id bigint null;

create table order_edit (
  id bigint not null,
  order_id bigint not null,
  edit_key varchar(80) not null,
  number int not null,
  state varchar(12) not null,
  hold_version bigint not null,
  change_json longtext not null,
  refusal varchar(60) null,
  requested_by varchar(80) not null,
  requested_at datetime(6) not null,
  settled_at datetime(6) null,
  primary key (id),
  unique key order_edit_key (order_id, edit_key),
  unique key order_edit_number (order_id, number)
) collate utf8mb4_bin;
