-- What people look for among a million exchanges is what went wrong: few rows, so that what went well pays for no index.
create index exchange_state on exchange (state, id) where state <> 'ACCEPTED';
create index exchange_code on exchange (code, id) where code <> '000000';
create index exchange_findings on exchange using gin (report jsonb_path_ops) where report is not null;
