create table category (
  id bigint not null,
  parent_id bigint null,
  slug varchar(150) character set utf8mb4 collate utf8mb4_bin not null,
  path varchar(600) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (id),
  unique key category_slug (slug),
  unique key category_path (path),
  constraint category_parent foreign key (parent_id) references category (id)
);

create table category_text (
  category_id bigint not null,
  locale varchar(20) not null,
  name varchar(200) not null,
  primary key (category_id, locale),
  constraint category_text_of foreign key (category_id) references category (id)
);

create table product (
  id bigint not null,
  slug varchar(150) character set utf8mb4 collate utf8mb4_bin not null,
  handle varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  brand varchar(200) not null,
  published boolean not null,
  content_hash char(64) not null,
  created_at datetime(6) not null,
  version bigint not null,
  primary key (id),
  unique key product_slug (slug),
  unique key product_handle (handle),
  key product_newest (published, created_at)
);

create table product_text (
  product_id bigint not null,
  locale varchar(20) not null,
  title varchar(500) not null,
  description_html mediumtext not null,
  primary key (product_id, locale),
  constraint product_text_of foreign key (product_id) references product (id)
);

create table product_attribute (
  product_id bigint not null,
  position int not null,
  name varchar(100) not null,
  value varchar(1000) not null,
  primary key (product_id, position),
  constraint product_attribute_of foreign key (product_id) references product (id)
);

create table product_image (
  product_id bigint not null,
  position int not null,
  media_sha char(64) character set ascii null,
  source_url varchar(2000) null,
  alt varchar(600) not null,
  primary key (product_id, position),
  key product_image_media (media_sha),
  constraint product_image_of foreign key (product_id) references product (id)
);

create table product_category (
  product_id bigint not null,
  position int not null,
  category_id bigint not null,
  primary key (product_id, position),
  key product_category_members (category_id, product_id),
  constraint product_category_of foreign key (product_id) references product (id),
  constraint product_category_in foreign key (category_id) references category (id)
);

create table variant (
  id bigint not null,
  product_id bigint not null,
  position int not null,
  sku varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  barcode varchar(60) null,
  weight_grams int not null,
  listed boolean not null,
  media_sha char(64) character set ascii null,
  primary key (id),
  unique key variant_sku (sku),
  key variant_of_product (product_id, position),
  key variant_barcode (barcode),
  key variant_media (media_sha),
  constraint variant_of foreign key (product_id) references product (id)
);

create table variant_option (
  variant_id bigint not null,
  position int not null,
  name varchar(100) not null,
  value varchar(200) not null,
  primary key (variant_id, position),
  constraint variant_option_of foreign key (variant_id) references variant (id)
);

create table media (
  sha char(64) character set ascii not null,
  type varchar(30) not null,
  width int not null,
  height int not null,
  bytes longblob not null,
  created_at datetime(6) not null,
  primary key (sha)
);

create table media_rendition (
  sha char(64) character set ascii not null,
  width int not null,
  bytes longblob not null,
  primary key (sha, width),
  constraint media_rendition_of foreign key (sha) references media (sha)
);
