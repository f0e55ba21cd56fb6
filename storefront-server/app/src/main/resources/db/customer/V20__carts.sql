create table cart_cart (
  id varchar(32) character set ascii collate ascii_bin not null,
  version bigint not null,
  currency char(3) not null,
  locale varchar(20) not null,
  closed boolean not null,
  expires_at datetime(6) not null,
  primary key (id),
  key cart_expiry (expires_at)
);

create table cart_line (
  cart_id varchar(32) character set ascii collate ascii_bin not null,
  sku varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  quantity int not null,
  added_at datetime(6) not null,
  primary key (cart_id, sku)
);
