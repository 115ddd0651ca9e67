-- What the core has asked of a partner. It waits while it has no reply; whoever holds its row decides which it gets.
create table core_request (
    key         text   primary key,
    sm3         text   not null,
    exchange_id bigint not null references exchange,
    partner     text   not null,
    msg_id      text   unique,
    subject     text   not null,
    due_at      timestamptz,
    reply_id    uuid   references outgoing,
    check (reply_id is not null or msg_id is not null and due_at is not null)
);
create index core_request_waiting on core_request (due_at) where reply_id is null;
