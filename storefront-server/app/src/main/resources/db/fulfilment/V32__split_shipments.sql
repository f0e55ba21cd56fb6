alter table shipment
  drop index shipment_of_order,
  add key shipment_order (order_id, id);
