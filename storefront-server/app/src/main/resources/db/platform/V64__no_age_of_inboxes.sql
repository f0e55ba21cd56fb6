alter table inbox drop key inbox_age;
