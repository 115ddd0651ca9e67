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
    -- Null where the bytes are in pieces; their number is told for what was written after its exchange.
    body        bytea,
    bytes       bigint,
    -- Part of a batch file that it is about; 0 for any other message.
    part        int    not null default 0,
    -- The line of the .sig that goes out behind a file.
    seal        text
);
create index outgoing_exchange on outgoing (exchange_id);
create unique index outgoing_canonical on outgoing (msg_id) where role = 'EVENT';
create unique index outgoing_answer on outgoing (exchange_id, part, role, version)
    where role in ('TECH_ACK', 'FEEDBACK', 'FILE');
-- Answers to one file name are counted by their own names.
create index outgoing_ack_name on outgoing (destination, name text_pattern_ops)
    where role = 'TECH_ACK' and name is not null;

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
    ended_at    timestamptz,
    -- When it last failed, and of what kind the failures were.
    failed_at   timestamptz,
    failure     text
);
create index delivery_pending on delivery (number) where state = 'PENDING';
create index delivery_outgoing on delivery (outgoing_id);
