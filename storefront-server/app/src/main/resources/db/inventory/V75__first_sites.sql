-- The warehouses that every shop begins with: their stock may be told of before they are heard of.
insert ignore into site (warehouse, accepting_orders, priority, country, postal_code) values
  ('BER', true, 0, 'DE', '12099'),
  ('LEI', true, 0, 'DE', '04356'),
  ('HAM', true, 0, 'DE', '20457');
