alter table handover
  add column hold_version bigint not null default 0;

alter table shipment
  add column held boolean not null default false;
