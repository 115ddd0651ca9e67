-- Every event of every exchange. The sealer numbers and hashes them later.
create table ledger_entry (
    id          bigint generated always as identity primary key,
    exchange_id bigint references exchange,
    event       text        not null,
    at          timestamptz not null,
    subject     text        not null,
    digest      text,
    code        text,
    leaf        bigint unique
);
create index ledger_unsealed on ledger_entry (id) where leaf is null;
-- Entries come in the order of their exchanges, but for a few: enough to know which pages to look at.
create index ledger_exchange on ledger_entry using brin (exchange_id);
