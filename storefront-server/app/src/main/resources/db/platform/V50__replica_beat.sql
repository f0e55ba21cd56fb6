-- Written about once a second on the primary while a replica is read from; how old this row is on the
-- replica is how far it is behind, also when it has stopped following.
create table replica_beat (
  id tinyint not null,
  at datetime(6) not null,
  primary key (id)
) collate utf8mb4_bin;
