create table identity_staff (
  id bigint not null,
  username varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  display_name varchar(120) not null,
  password_hash varchar(200) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  primary key (id),
  unique key identity_staff_username (username)
);

create table identity_staff_role (
  staff_id bigint not null,
  role varchar(20) character set ascii collate ascii_bin not null,
  primary key (staff_id, role)
);

create table identity_shopper (
  id bigint not null,
  email varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(120) not null,
  password_hash varchar(200) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  primary key (id),
  unique key identity_shopper_email (email)
);

create table identity_address (
  id bigint not null,
  shopper_id bigint not null,
  rank_in_book int not null,
  name varchar(120) not null,
  line1 varchar(120) not null,
  line2 varchar(120) null,
  city varchar(80) not null,
  region varchar(80) null,
  postal_code varchar(20) not null,
  country char(2) not null,
  phone varchar(40) null,
  primary key (id),
  key identity_address_book (shopper_id, rank_in_book)
);

create table identity_session (
  token_hash char(64) character set ascii collate ascii_bin not null,
  shopper_id bigint not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  primary key (token_hash),
  key identity_session_expiry (expires_at)
);
