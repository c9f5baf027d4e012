-- What is cited is the edition of the content, which is the same everywhere; the number and the time are this installation's own.
alter table release add column pack_version text;
alter table release add column pack_date text;
