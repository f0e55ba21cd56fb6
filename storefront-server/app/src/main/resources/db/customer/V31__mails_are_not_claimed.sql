-- A mail is locked while its letter is written and has no state for that any more.
update notification_mail set state = 'QUEUED' where state = 'CLAIMED';
