-- One reception of one message, refused ones included, with the bytes exactly as received.
create table exchange (
    id          bigint generated always as identity primary key,
    reception   text        not null unique,
    channel     text        not null,
    transport   text        not null,
    kind        text        not null,
    file_name   text,
    correlation text,
    received_at timestamptz not null,
    raw         bytea       not null,
    sm3         text        not null,
    partner     text,
    node        text,
    msg_id      text,
    msg_type    text,
    biz_serial  text,
    test_flag   text,
    signed_by   text,
    state       text        not null
        check (state in ('ARCHIVED', 'ACCEPTED', 'REFUSED', 'REPEATED', 'CONFLICTING', 'ANSWERED', 'PARKED')),
    code        text        not null
);
create index exchange_received on exchange (received_at);
create index exchange_business on exchange (node, biz_serial) where biz_serial is not null;

-- The idempotency key: who used it first, and with which bytes. Kept as long as the archive.
create table message_key (
    node        text   not null,
    key         text   not null,
    sm3         text   not null,
    exchange_id bigint not null references exchange,
    primary key (node, key)
);

-- Every signed message that the hub has written, stored once and sent as often as needed, byte for byte.
create table outgoing (
    id          uuid   primary key,
    exchange_id bigint not null references exchange,
    role        text   not null,
    version     int    not null,
    destination text   not null,
    transport   text   not null,
    kind        text   not null,
    name        text,
    correlation text,
    msg_id      text   not null,
    body        bytea  not null
);
create index outgoing_exchange on outgoing (exchange_id);
create unique index outgoing_canonical on outgoing (msg_id) where role = 'EVENT';
create unique index outgoing_answer on outgoing (exchange_id, role, version) where role in ('TECH_ACK', 'FEEDBACK');

-- What is to be sent, once. The id is the broker's duplicate-detection id.
create table delivery (
    id          uuid primary key,
    number      bigint generated always as identity,
    outgoing_id uuid        not null references outgoing,
    destination text        not null,
    transport   text        not null,
    name        text,
    correlation text,
    order_key   text        not null,
    created_at  timestamptz not null,
    state       text        not null check (state in ('PENDING', 'DELIVERED', 'GIVEN_UP')),
    attempts    int         not null default 0,
    next_at     timestamptz not null,
    ended_at    timestamptz
);
create index delivery_pending on delivery (number) where state = 'PENDING';
create index delivery_outgoing on delivery (outgoing_id);

-- Where the business of each record stands, and what is needed to tell the sender. Masked values only.
create table feedback (
    exchange_id bigint primary key references exchange,
    answered    jsonb not null,
    state       jsonb not null,
    version     int   not null
);

-- What the core has said, in parts, late, twice or out of order. A Seq counts once.
create table core_result (
    canonical_id text        not null,
    seq          int         not null,
    sm3          text        not null,
    received_at  timestamptz not null,
    body         bytea       not null,
    primary key (canonical_id, seq)
);

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
