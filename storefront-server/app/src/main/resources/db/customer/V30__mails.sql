create table notification_mail (
  id bigint not null,
  kind varchar(20) not null,
  channel varchar(10) not null,
  subject_id varchar(40) not null,
  order_id bigint not null,
  detail longtext null,
  state varchar(12) not null,
  attempts int not null,
  due_at datetime(6) not null,
  error varchar(500) null,
  queued_at datetime(6) not null,
  sent_at datetime(6) null,
  primary key (id),
  unique key notification_once (kind, channel, subject_id),
  key notification_due (state, due_at)
);
