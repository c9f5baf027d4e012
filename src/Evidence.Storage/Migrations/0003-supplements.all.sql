-- What imports from registries and libraries put beside a study, apart from what its pack says: the study's document is made of both.
-- It has no revisions of its own, because every document that was made of it is kept.
create table trial_supplement (study text primary key, body bytea not null);
