-- A batch file that is answered as a whole by a file of the partner's own format: until then, and once more at the cut-off.
create table batch_reply (
    exchange_id bigint primary key references batch,
    -- When a file goes out with what is known by then, if none has gone out before.
    cut_off     timestamptz not null,
    -- Files written, and whether the last one has a final answer for every record.
    written     int         not null default 0,
    ended       boolean     not null default false,
    -- After a failure it is left alone until then, so that others go on.
    not_before  timestamptz
);
create index batch_reply_open on batch_reply (exchange_id) where not ended;

-- Accepted files that the hub answers from its archive with a file of its own, each once.
create table file_answer (
    exchange_id bigint      primary key references exchange,
    state       text        not null check (state in ('WAITING', 'ANSWERED')),
    -- Not before; later after a failure.
    next_at     timestamptz not null
);
create index file_answer_waiting on file_answer (next_at) where state = 'WAITING';

-- Numbers of the files that the hub itself writes: from 1 each day for each kind and receiver.
create table file_sequence (
    msg_type text not null,
    receiver text not null,
    day      date not null,
    last     int  not null,
    primary key (msg_type, receiver, day)
);
