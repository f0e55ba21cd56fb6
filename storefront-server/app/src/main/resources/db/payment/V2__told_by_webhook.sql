-- What a webhook claims that our own books did not say yet: a look is owed until they do, or until
-- somebody has looked at the gateway after the webhook came.
alter table payment add column told varchar(20) null;
