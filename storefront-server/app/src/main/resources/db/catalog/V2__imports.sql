create table import_job (
  id bigint not null,
  format varchar(30) not null,
  file_name varchar(255) not null,
  state varchar(12) not null,
  rows_total bigint not null,
  rows_done bigint not null,
  created bigint not null,
  updated bigint not null,
  unchanged bigint not null,
  error_count bigint not null,
  failure varchar(1000) null,
  attempts int not null,
  epoch bigint not null,
  lease_until datetime(6) not null,
  accepted_at datetime(6) not null,
  primary key (id),
  key import_job_state (state, accepted_at)
);

create table import_chunk (
  import_id bigint not null,
  position int not null,
  bytes mediumblob not null,
  primary key (import_id, position),
  constraint import_chunk_of foreign key (import_id) references import_job (id)
);

create table import_error (
  import_id bigint not null,
  position bigint not null,
  line bigint not null,
  reason varchar(500) not null,
  primary key (import_id, position),
  constraint import_error_of foreign key (import_id) references import_job (id)
);

create table import_turn (
  id tinyint not null,
  primary key (id)
);

insert into import_turn (id) values (1);
