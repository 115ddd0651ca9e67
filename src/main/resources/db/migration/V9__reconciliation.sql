-- Totals that wait for the detail file they name, each to be answered once.
create table reconciliation (
    exchange_id bigint      primary key,
    partner     text        not null,
    file_name   text        not null,
    asked       jsonb       not null,
    due_at      timestamptz not null,
    state       text        not null check (state in ('WAITING', 'ANSWERED'))
);
create index reconciliation_waiting on reconciliation (partner, file_name) where state = 'WAITING';

-- Detail files, whole or still coming in; a file is there for others once its SM3 is.
create table reconciliation_file (
    partner   text not null,
    file_name text not null,
    sm3       text,
    primary key (partner, file_name)
);
create table reconciliation_row (
    partner   text  not null,
    file_name text  not null,
    seq       int   not null,
    id        text  not null,
    columns   jsonb not null,
    primary key (partner, file_name, seq)
);
