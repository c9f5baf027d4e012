-- One row per import that changed something. The two ledgers each have the number of the release that last changed them,
-- so that an answer from one ledger does not depend on what happened to the other.
create table release (
    number bigint primary key,
    published_at text not null,
    pack text not null,
    engine text not null,
    trial_digest text not null,
    testimonial_digest text not null,
    trial_number bigint not null,
    testimonial_number bigint not null,
    added bigint not null,
    changed bigint not null,
    removed bigint not null
);

-- A record's revisions: since and until are release numbers, until is null while the revision is current.
-- Documents are never rewritten, so a reader of an older release finds its bytes.
create table trial_record (
    key integer primary key,
    kind text not null,
    id text not null,
    pack text not null,
    since bigint not null,
    until bigint,
    digest text not null,
    entry bytea not null
);
create unique index trial_record_current on trial_record (kind, id) where until is null;
create index trial_record_until on trial_record (until, kind, id) where until is not null;
create table trial_summary (key integer primary key, body bytea not null);
create table trial_document (key integer primary key, body bytea not null);

create table testimonial_record (
    key integer primary key,
    kind text not null,
    id text not null,
    pack text not null,
    since bigint not null,
    until bigint,
    digest text not null,
    entry bytea not null
);
create unique index testimonial_record_current on testimonial_record (kind, id) where until is null;
create index testimonial_record_until on testimonial_record (until, kind, id) where until is not null;
create table testimonial_summary (key integer primary key, body bytea not null);
create table testimonial_document (key integer primary key, body bytea not null);
