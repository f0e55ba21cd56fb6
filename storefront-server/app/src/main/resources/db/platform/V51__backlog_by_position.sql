-- Old events are deleted unless they are still set aside for a store: asked for by position alone.
alter table outbox_backlog add key outbox_backlog_position (position);
