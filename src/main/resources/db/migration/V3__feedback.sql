-- Where the business of each record stands, and what is needed to tell the sender. Masked values only. Of a batch file a row
-- for each part of 500 records; of any other message one, part 0.
create table feedback (
    exchange_id bigint  not null references exchange,
    answered    jsonb   not null,
    state       jsonb   not null,
    version     int     not null,
    -- Whether the core still owes a word about it; false once it has said one about each canonical message of it, or
    -- people were told that it is silent.
    awaited     boolean not null default true,
    part        int     not null default 0,
    primary key (exchange_id, part)
);
create index feedback_awaited on feedback (exchange_id) where awaited;

-- What the core has said, in parts, late, twice or out of order. A Seq counts once.
create table core_result (
    canonical_id text        not null,
    seq          int         not null,
    sm3          text        not null,
    received_at  timestamptz not null,
    body         bytea       not null,
    primary key (canonical_id, seq)
);
