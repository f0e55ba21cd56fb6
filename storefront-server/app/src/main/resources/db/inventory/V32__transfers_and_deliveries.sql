create table transfer (
  id bigint not null,
  reference varchar(80) not null,
  from_warehouse varchar(10) not null,
  to_warehouse varchar(10) not null,
  state varchar(12) not null,
  dispatched_by varchar(80) not null,
  dispatched_at datetime(6) not null,
  received_by varchar(80) null,
  received_at datetime(6) null,
  primary key (id),
  unique key transfer_reference (reference),
  key transfer_state (state, dispatched_at)
) collate utf8mb4_bin;

create table transfer_line (
  transfer_id bigint not null,
  sku varchar(80) not null,
  dispatched bigint not null,
  received bigint null,
  damaged bigint null,
  primary key (transfer_id, sku)
) collate utf8mb4_bin;

create table delivery_line (
  reference varchar(80) not null,
  sku varchar(80) not null,
  warehouse varchar(10) not null,
  expected bigint not null,
  received bigint not null,
  expected_on date null,
  closed boolean not null,
  primary key (reference, sku, warehouse),
  key delivery_line_stock (sku, warehouse, closed)
) collate utf8mb4_bin;
