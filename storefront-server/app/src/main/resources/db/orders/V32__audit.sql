create table order_audit (
  rule_key varchar(60) not null,
  fresh_position varchar(200) not null,
  patrol_position varchar(200) not null,
  patrols bigint not null,
  looked bigint not null,
  last_run_at datetime(6) not null,
  failure varchar(300) null,
  primary key (rule_key)
) collate utf8mb4_bin;

create table order_audit_finding (
  rule_key varchar(60) not null,
  subject varchar(200) not null,
  what varchar(500) not null,
  repair varchar(500) not null,
  since datetime(6) not null,
  primary key (rule_key, subject)
) collate utf8mb4_bin;

create table order_audit_turn (
  id tinyint not null,
  next_at datetime(6) not null,
  primary key (id)
) collate utf8mb4_bin;

insert into order_audit_turn (id, next_at) values (1, '2000-01-01');
