-- What a gateway told that cannot be asked, and that does not fit to what is stored: it is told again by ourselves, since
-- the gateway was answered and will not. One that still does not fit after a month stays here for people.
create table unfit_fact (
  gateway varchar(20) not null,
  event_id varchar(100) not null,
  order_id bigint not null,
  type varchar(60) not null,
  payment varchar(100) not null,
  partly boolean not null,
  claim varchar(20) not null,
  kind varchar(20) not null,
  request varchar(100) not null,
  amount bigint not null,
  currency char(3) not null,
  handle varchar(100) null,
  reference varchar(120) null,
  code varchar(60) null,
  told_at datetime(6) not null,
  tell_at datetime(6) null,
  primary key (gateway, event_id),
  key unfit_fact_tell_at (tell_at)
);
