create table site (
  warehouse varchar(10) not null,
  accepting_orders boolean not null,
  priority int not null,
  country char(2) not null,
  postal_code varchar(9) not null,
  primary key (warehouse)
) collate utf8mb4_bin;
