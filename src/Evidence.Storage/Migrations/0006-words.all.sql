-- The words of a record in their order, folded, a line for each part of its text: what a search is built from when a release is loaded.
-- A store made before had a table of the database's own text search for each kind; nothing asks those any more.
create table trial_words (key integer primary key, body bytea not null);
create table testimonial_words (key integer primary key, body bytea not null);
drop table if exists trial_text_studies;
drop table if exists trial_text_measures;
drop table if exists trial_text_sources;
drop table if exists trial_text_claims;
drop table if exists trial_text_providers;
drop table if exists trial_text_regulators;
drop table if exists trial_text_harms;
drop table if exists testimonial_text_testimonials;
