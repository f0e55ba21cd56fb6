-- `lost` is what of the amount is lost, where that is not all of it; `given_back` is what had been given back without us when
-- the dispute began. `asked_at` is since when something is wanted of the gateway, `failures` counts the looks and requests in a
-- row that led to nothing, `trouble` and `why` say what stands in the way, and until `held_until` one node attends to it.
-- `awaits` is whom it waits for and null once nobody does, and `listed_at` orders the list of these.
alter table dispute
  modify column state varchar(24) not null,
  add column lost bigint null,
  add column given_back bigint not null default 0,
  add column asked_at datetime(6) null,
  add column failures int not null default 0,
  add column trouble varchar(16) null,
  add column why varchar(300) null,
  add column held_until datetime(6) null,
  add column awaits varchar(4) null,
  add column listed_at datetime(6) null,
  add key dispute_list (awaits, listed_at, id);

alter table dispute_told
  modify column stage varchar(24) null;

-- An inquiry that was answered was taken for a dispute whose money the bank has.
update dispute set state = 'INQUIRY_UNDER_REVIEW'
  where state = 'UNDER_REVIEW'
    and exists (select 1 from dispute_moment m where m.dispute_id = dispute.id and m.kind = 'OPENED_AS_INQUIRY')
    and not exists (select 1 from dispute_moment m where m.dispute_id = dispute.id and m.kind = 'OPENED');

update dispute set awaits = 'SHOP', listed_at = coalesce(due_by, opened_at) where state in ('INQUIRY', 'NEEDS_RESPONSE');
update dispute set awaits = 'BANK', listed_at = coalesce(due_by, opened_at) where state in ('INQUIRY_UNDER_REVIEW', 'UNDER_REVIEW');
update dispute set asked_at = changed_at where asked is not null;

-- What was given up is looked at again, and so is what was seen wrongly.
update dispute set look_at = opened_at where closed_at is null and (look_at is null or state = 'INQUIRY_UNDER_REVIEW');
