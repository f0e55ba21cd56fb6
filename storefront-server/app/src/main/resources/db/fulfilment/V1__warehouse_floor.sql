create table warehouse (
  code varchar(10) character set ascii collate ascii_bin not null,
  name varchar(80) not null,
  accepting_orders boolean not null,
  change_reason varchar(200) not null,
  changed_by varchar(60) not null,
  sender varchar(35) not null,
  line1 varchar(35) not null,
  city varchar(30) not null,
  postal_code varchar(9) not null,
  country char(2) not null,
  phone varchar(15) not null,
  primary key (code)
);

insert into warehouse (code, name, accepting_orders, change_reason, changed_by, sender, line1, city,
    postal_code, country, phone)
  values
    ('BER', 'Berlin', true, 'opened', 'system', 'Storehouse Berlin', 'Hafenstraße 4', 'Berlin',
      '12099', 'DE', '+49301234560'),
    ('LEI', 'Leipzig', true, 'opened', 'system', 'Storehouse Leipzig', 'Messeallee 22', 'Leipzig',
      '04356', 'DE', '+493411234560'),
    ('HAM', 'Hamburg', true, 'opened', 'system', 'Storehouse Hamburg', 'Speicherweg 9', 'Hamburg',
      '20457', 'DE', '+49401234560');

create table bin (
  warehouse varchar(10) character set ascii collate ascii_bin not null,
  code varchar(20) character set ascii collate ascii_bin not null,
  walk int not null,
  primary key (warehouse, code)
);

create table bin_stock (
  warehouse varchar(10) character set ascii collate ascii_bin not null,
  sku varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  bin varchar(20) character set ascii collate ascii_bin not null,
  on_hand bigint not null,
  allocated bigint not null,
  primary key (warehouse, sku, bin),
  constraint bin_stock_allocated_not_negative check (allocated >= 0),
  constraint bin_stock_covers_allocated check (allocated <= on_hand)
);

create table handover (
  order_id bigint not null,
  outcome varchar(10) not null,
  reason varchar(60) not null,
  at datetime(6) not null,
  primary key (order_id)
);

create table shipment (
  id bigint not null,
  order_id bigint not null,
  order_number varchar(40) not null,
  warehouse varchar(10) character set ascii collate ascii_bin not null,
  state varchar(12) not null,
  to_name varchar(120) not null,
  to_line1 varchar(120) not null,
  to_line2 varchar(120) null,
  to_city varchar(80) not null,
  to_region varchar(80) null,
  to_postal_code varchar(20) not null,
  to_country char(2) not null,
  to_phone varchar(40) null,
  assignee varchar(60) null,
  weight_grams int null,
  carrier varchar(20) null,
  tracking_number varchar(40) null,
  shipped_at datetime(6) null,
  created_at datetime(6) not null,
  version bigint not null,
  primary key (id),
  unique key shipment_of_order (order_id, warehouse),
  key shipment_queue (state, created_at)
);

create table shipment_line (
  id bigint not null,
  shipment_id bigint not null,
  sku varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  bin varchar(20) character set ascii collate ascii_bin null,
  quantity int not null,
  picked int not null,
  primary key (id),
  unique key shipment_line_sku (shipment_id, sku),
  constraint shipment_line_not_overpicked check (picked between 0 and quantity)
);

create table pick_scan (
  scan_id varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  shipment_id bigint not null,
  line_id bigint not null,
  quantity int not null,
  accepted boolean not null,
  message varchar(300) not null,
  actor varchar(60) not null,
  at datetime(6) not null,
  primary key (shipment_id, scan_id)
);

create table label_intent (
  shipment_id bigint not null,
  reference varchar(35) character set ascii collate ascii_bin not null,
  state varchar(10) not null,
  attempt int not null,
  asked_at datetime(6) not null,
  carrier varchar(20) not null,
  tracking_number varchar(40) null,
  cost_minor_units bigint null,
  cost_currency char(3) null,
  media_type varchar(40) null,
  image longtext null,
  primary key (shipment_id),
  unique key label_intent_reference (reference)
);
