create table cart_holder (
  cart_id varchar(32) not null,
  version bigint not null,
  since datetime(6) not null,
  expires_at datetime(6) null,
  primary key (cart_id),
  key cart_holder_expiry (expires_at),
  key cart_holder_age (since)
) collate utf8mb4_bin;

create table cart_hold (
  cart_id varchar(32) not null,
  sku varchar(80) not null,
  warehouse varchar(10) not null,
  quantity int not null,
  primary key (cart_id, sku, warehouse)
) collate utf8mb4_bin;
