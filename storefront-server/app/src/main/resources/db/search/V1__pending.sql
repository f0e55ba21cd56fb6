create table search_pending (
  kind varchar(10) not null,
  id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  changes bigint not null,
  queued_at datetime(6) not null,
  primary key (kind, id),
  key search_pending_order (queued_at)
);

create table search_turn (
  id tinyint not null,
  owner bigint not null,
  lease_until datetime(6) not null,
  primary key (id)
);

insert into search_turn (id, owner, lease_until) values (1, 0, '2000-01-01 00:00:00');
