-- The last step that may have been called, where that is further than the step that is written.
alter table saga_instance add column reach int null;
