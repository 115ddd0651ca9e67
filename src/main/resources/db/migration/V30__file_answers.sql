-- When its sender says that it sent a message: what is reconciled by day. Rows come in nearly this order, so that a range of
-- pages is a day, and the index costs a message nothing.
alter table exchange add column sent_at timestamptz;
create index exchange_sent on exchange using brin (sent_at) with (autosummarize = on);
-- Refused messages by their MsgId; accepted ones have a key.
create index exchange_refused on exchange (msg_id) where state = 'REFUSED';

-- Accepted files that the hub answers with a file of its own, each once.
create table file_answer (
    exchange_id bigint      primary key references exchange,
    state       text        not null check (state in ('WAITING', 'ANSWERED')),
    -- Not before; later after a failure.
    next_at     timestamptz not null
);
create index file_answer_waiting on file_answer (next_at) where state = 'WAITING';
