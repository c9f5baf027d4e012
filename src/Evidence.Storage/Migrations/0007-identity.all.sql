-- Who this store is: a random id, made with it. A file that is put in its place has another, though its release may have the same number.
create table store (id text not null);
-- Each release's digest over the one before, its number, time and contents: a release that is lost, or made again otherwise, breaks the chain.
alter table release add column chain text;
-- Sums of 8 bytes of what is stored of a record (document, summary, entry, words): every read is held against them.
alter table trial_record add column sums bytea;
alter table testimonial_record add column sums bytea;
