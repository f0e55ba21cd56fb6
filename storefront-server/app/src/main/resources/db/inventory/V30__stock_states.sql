alter table stock
  add column damaged bigint not null default 0,
  add column quality_hold bigint not null default 0,
  add column safety_stock bigint not null default 0,
  add column incoming bigint not null default 0,
  add column in_transit bigint not null default 0,
  add constraint stock_states_not_negative check (damaged >= 0 and quality_hold >= 0
    and safety_stock >= 0 and incoming >= 0 and in_transit >= 0),
  add constraint stock_promises_sellable_units check (reserved + damaged + quality_hold <= on_hand);

alter table stock_movement
  add column from_state varchar(12) not null default 'OUTSIDE',
  add column to_state varchar(12) not null default 'SELLABLE',
  add column quantity bigint not null default 0;

update stock_movement set quantity = abs(delta),
  from_state = case when delta < 0 then 'SELLABLE' else 'OUTSIDE' end,
  to_state = case when delta < 0 then 'OUTSIDE' else 'SELLABLE' end;
