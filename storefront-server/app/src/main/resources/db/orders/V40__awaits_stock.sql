alter table order_head add column awaits_stock boolean not null default false;
