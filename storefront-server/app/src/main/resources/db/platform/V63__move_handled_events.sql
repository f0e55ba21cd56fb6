insert ignore into inbox_done (consumer, event_id, handled_at)
  select consumer, event_id, received_at from inbox where state = 'DONE';

delete i from inbox i
  join inbox_done d on d.consumer = i.consumer and d.event_id = i.event_id;
