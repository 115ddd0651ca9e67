-- What is too large for one row: the bytes of a batch file as received, or of a file to be sent, in pieces that are each
-- compressed by themselves. Written before anything speaks of them, under the identity of their reception or delivery.
create table piece (
    key    text   not null,
    number int    not null,
    at     bigint not null,
    body   bytea  not null,
    primary key (key, number)
);
alter table piece alter column body set storage external;

-- A batch file whose records are taken a part at a time.
create table batch (
    exchange_id bigint primary key references exchange,
    msg_type    text        not null,
    records     bigint      not null,
    -- Byte at which each part begins.
    parts       bigint[]    not null,
    -- Parts recorded so far, and canonical messages made of them.
    done        int         not null default 0,
    chunks      int         not null default 0,
    -- The last part with a good record, looked for from the end; null while it is looked for.
    last_good   int,
    probed      int         not null default 0,
    -- Records with a final answer, and feedback files written.
    decided     bigint      not null default 0,
    told        int         not null default 0,
    state       text        not null check (state in ('RUNNING', 'RECORDED', 'ANSWERED')),
    -- Who works on it, until when, and when somebody last did: whoever waited longest is next.
    owner       text,
    leased      timestamptz,
    worked_at   timestamptz not null
);
create index batch_running on batch (worked_at) where state = 'RUNNING';
