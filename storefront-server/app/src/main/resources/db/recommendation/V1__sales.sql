-- So many units of a SKU in one basket. The source is an order or an imported invoice; what came back
-- is negative.
create table sale (
  source varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  sku varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  sold_on date not null,
  units bigint not null,
  primary key (source, sku),
  key sale_by_day (sold_on, sku, units)
);
