-- One reception of one message, refused ones included.
create table exchange (
    id          bigint generated always as identity primary key,
    reception   text        not null unique,
    channel     text        not null,
    transport   text        not null,
    kind        text        not null,
    file_name   text,
    correlation text,
    received_at timestamptz not null,
    -- When its sender says that it was sent: what is reconciled by day.
    sent_at     timestamptz,
    -- The bytes exactly as received; of a batch file they are in pieces, and the line of its .sig is kept here.
    raw         bytea,
    bytes       bigint      not null,
    seal        text,
    sm3         text        not null,
    partner     text,
    node        text,
    msg_id      text,
    -- What the sender tells it apart by; whether it was claimed says message_key.
    key         text,
    msg_type    text,
    biz_serial  text,
    test_flag   text,
    signed_by   text,
    state       text        not null
        check (state in ('ARCHIVED', 'ACCEPTED', 'REFUSED', 'REPEATED', 'CONFLICTING', 'ANSWERED', 'PARKED')),
    code        text        not null,
    -- What was found in it, as the hub found it; null where nothing was, or the message is a repeat.
    report      jsonb,
    -- Why it was given up: the failures, each causing the one before it. Nothing of the message is quoted.
    cause       text
);
create index exchange_received on exchange (received_at);
-- Rows come in nearly this order, so that a range of pages is a day, and the index costs a message nothing.
create index exchange_sent on exchange using brin (sent_at) with (autosummarize = on);
create index exchange_msg_id on exchange (msg_id) where msg_id is not null;
create index exchange_business on exchange (biz_serial, node) where biz_serial is not null;
-- What most often claimed no key, so that message_key does not lead to it.
create index exchange_refused on exchange (key) where state in ('REFUSED', 'PARKED');
-- What never verified is looked up by the name of its file.
create index exchange_file on exchange (file_name, channel) where file_name is not null;

-- The idempotency key: who used it first, and with which bytes. Kept as long as the archive.
create table message_key (
    node        text   not null,
    key         text   not null,
    sm3         text   not null,
    exchange_id bigint not null references exchange,
    primary key (node, key)
);
