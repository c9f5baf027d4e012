-- What changed since a release is asked again and again, by feed readers too: a page of it must not read every record.
create index trial_record_since on trial_record (since, kind, id);
create index testimonial_record_since on testimonial_record (since, kind, id);
