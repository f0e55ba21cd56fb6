create table price (
  sku varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  currency char(3) not null,
  minor_units bigint not null,
  primary key (sku, currency)
);

create table tax_rate (
  country char(2) not null,
  name varchar(40) not null,
  basis_points int not null,
  primary key (country)
);

create table shipping_country (
  country char(2) not null,
  zone varchar(20) not null,
  primary key (country)
);

create table shipping_rate (
  zone varchar(20) not null,
  code varchar(20) not null,
  currency char(3) not null,
  minor_units bigint not null,
  free_from bigint null,
  primary key (zone, code, currency)
);

-- Standard VAT rates of the European Union; elsewhere tax is due on import and not contained in the price.
insert into tax_rate (country, name, basis_points) values
  ('AT', 'VAT 20 %', 2000), ('BE', 'VAT 21 %', 2100), ('BG', 'VAT 20 %', 2000), ('CY', 'VAT 19 %', 1900),
  ('CZ', 'VAT 21 %', 2100), ('DE', 'VAT 19 %', 1900), ('DK', 'VAT 25 %', 2500), ('EE', 'VAT 24 %', 2400),
  ('ES', 'VAT 21 %', 2100), ('FI', 'VAT 25.5 %', 2550), ('FR', 'VAT 20 %', 2000), ('GR', 'VAT 24 %', 2400),
  ('HR', 'VAT 25 %', 2500), ('HU', 'VAT 27 %', 2700), ('IE', 'VAT 23 %', 2300), ('IT', 'VAT 22 %', 2200),
  ('LT', 'VAT 21 %', 2100), ('LU', 'VAT 17 %', 1700), ('LV', 'VAT 21 %', 2100), ('MT', 'VAT 18 %', 1800),
  ('NL', 'VAT 21 %', 2100), ('PL', 'VAT 23 %', 2300), ('PT', 'VAT 23 %', 2300), ('RO', 'VAT 21 %', 2100),
  ('SE', 'VAT 25 %', 2500), ('SI', 'VAT 22 %', 2200), ('SK', 'VAT 23 %', 2300),
  ('GB', 'No VAT (export)', 0), ('CH', 'No VAT (export)', 0), ('US', 'No VAT (export)', 0);

insert into shipping_country (country, zone) values
  ('DE', 'home'),
  ('AT', 'europe'), ('BE', 'europe'), ('BG', 'europe'), ('CY', 'europe'), ('CZ', 'europe'), ('DK', 'europe'),
  ('EE', 'europe'), ('ES', 'europe'), ('FI', 'europe'), ('FR', 'europe'), ('GR', 'europe'), ('HR', 'europe'),
  ('HU', 'europe'), ('IE', 'europe'), ('IT', 'europe'), ('LT', 'europe'), ('LU', 'europe'), ('LV', 'europe'),
  ('MT', 'europe'), ('NL', 'europe'), ('PL', 'europe'), ('PT', 'europe'), ('RO', 'europe'), ('SE', 'europe'),
  ('SI', 'europe'), ('SK', 'europe'),
  ('CH', 'near'), ('GB', 'near'),
  ('US', 'world');

insert into shipping_rate (zone, code, currency, minor_units, free_from) values
  ('home', 'standard', 'EUR', 490, 5000), ('home', 'express', 'EUR', 1290, null),
  ('home', 'standard', 'GBP', 420, 4500), ('home', 'express', 'GBP', 1090, null),
  ('home', 'standard', 'CHF', 490, 5000), ('home', 'express', 'CHF', 1290, null),
  ('home', 'standard', 'USD', 540, 5500), ('home', 'express', 'USD', 1390, null),
  ('europe', 'standard', 'EUR', 790, 8000), ('europe', 'express', 'EUR', 1990, null),
  ('europe', 'standard', 'GBP', 690, 7000), ('europe', 'express', 'GBP', 1690, null),
  ('europe', 'standard', 'CHF', 790, 8000), ('europe', 'express', 'CHF', 1990, null),
  ('europe', 'standard', 'USD', 850, 8500), ('europe', 'express', 'USD', 2150, null),
  ('near', 'standard', 'EUR', 990, 12000), ('near', 'express', 'EUR', 2490, null),
  ('near', 'standard', 'GBP', 850, 10000), ('near', 'express', 'GBP', 2090, null),
  ('near', 'standard', 'CHF', 990, 12000), ('near', 'express', 'CHF', 2490, null),
  ('near', 'standard', 'USD', 1090, 13000), ('near', 'express', 'USD', 2690, null),
  ('world', 'standard', 'EUR', 1490, 20000), ('world', 'express', 'EUR', 3490, null),
  ('world', 'standard', 'GBP', 1290, 17500), ('world', 'express', 'GBP', 2990, null),
  ('world', 'standard', 'CHF', 1490, 20000), ('world', 'express', 'CHF', 3490, null),
  ('world', 'standard', 'USD', 1590, 21500), ('world', 'express', 'USD', 3790, null);
