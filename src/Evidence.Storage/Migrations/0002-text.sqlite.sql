-- One full-text table a kind, so that ranks compare like with like. Contentless: the documents are stored once, in the ledger's own table.
-- Words wait in a large table before they are written, so that an import of many records leaves few segments to merge.
create virtual table trial_text_studies using fts5(title, names, summary, body, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
insert into trial_text_studies (trial_text_studies, rank) values ('rank', 'bm25(8.0, 6.0, 3.0, 1.0)');
insert into trial_text_studies (trial_text_studies, rank) values ('hashsize', 16777216);
create virtual table trial_text_measures using fts5(title, names, summary, body, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
insert into trial_text_measures (trial_text_measures, rank) values ('rank', 'bm25(8.0, 6.0, 3.0, 1.0)');
insert into trial_text_measures (trial_text_measures, rank) values ('hashsize', 16777216);
create virtual table trial_text_sources using fts5(title, names, summary, body, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
insert into trial_text_sources (trial_text_sources, rank) values ('rank', 'bm25(8.0, 6.0, 3.0, 1.0)');
insert into trial_text_sources (trial_text_sources, rank) values ('hashsize', 16777216);
create virtual table trial_text_claims using fts5(title, names, summary, body, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
insert into trial_text_claims (trial_text_claims, rank) values ('rank', 'bm25(8.0, 6.0, 3.0, 1.0)');
insert into trial_text_claims (trial_text_claims, rank) values ('hashsize', 16777216);
create virtual table trial_text_providers using fts5(title, names, summary, body, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
insert into trial_text_providers (trial_text_providers, rank) values ('rank', 'bm25(8.0, 6.0, 3.0, 1.0)');
insert into trial_text_providers (trial_text_providers, rank) values ('hashsize', 16777216);
create virtual table trial_text_regulators using fts5(title, names, summary, body, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
insert into trial_text_regulators (trial_text_regulators, rank) values ('rank', 'bm25(8.0, 6.0, 3.0, 1.0)');
insert into trial_text_regulators (trial_text_regulators, rank) values ('hashsize', 16777216);
create virtual table trial_text_harms using fts5(title, names, summary, body, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
insert into trial_text_harms (trial_text_harms, rank) values ('rank', 'bm25(8.0, 6.0, 3.0, 1.0)');
insert into trial_text_harms (trial_text_harms, rank) values ('hashsize', 16777216);
create virtual table testimonial_text_testimonials using fts5(title, names, summary, body, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
insert into testimonial_text_testimonials (testimonial_text_testimonials, rank) values ('rank', 'bm25(8.0, 6.0, 3.0, 1.0)');
insert into testimonial_text_testimonials (testimonial_text_testimonials, rank) values ('hashsize', 16777216);
