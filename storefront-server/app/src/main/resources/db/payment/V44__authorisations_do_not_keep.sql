-- For how long an authorisation can be captured, from when on it has to be renewed, and what the gateway calls the renewal.
-- The look that is owed then is planned in `look_at`, as any other.
alter table payment
  add column renew_from datetime(6) null,
  add column valid_until datetime(6) null,
  add column renewal varchar(100) null;

-- What tells this installation from others on the same account at a gateway. A copy of the store has the same.
create table payment_shop (
  mark char(36) not null primary key
);

insert into payment_shop (mark) select uuid();

-- Money that a gateway tells of and that no payment explains. Without a verdict it is still looked into, at `look_at`.
-- `doubt` is why it is left to people; `agreed_at` is since when nothing speaks against giving it back.
create table payment_stray (
  gateway varchar(20) not null,
  reference varchar(100) not null,
  handle varchar(100) null,
  order_id bigint not null,
  amount bigint not null,
  currency char(3) not null,
  seen_at datetime(6) not null,
  look_at datetime(6) null,
  doubt varchar(40) null,
  agreed_at datetime(6) null,
  verdict varchar(16) null,
  decided_at datetime(6) null,
  primary key (gateway, reference),
  key payment_stray_look_at (look_at),
  key payment_stray_seen_at (seen_at),
  key payment_stray_verdict (verdict, decided_at)
);

alter table gateway_fact add key gateway_fact_handle (handle);
