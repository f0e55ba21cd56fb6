alter table handover
  add column changes int not null default 0;
