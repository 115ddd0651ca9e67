-- What accepted messages have stated under identifiers of their own, for later messages that speak of it. Each identifier
-- is stated once and undone once, whoever tries it at the same time.
create table fact (
    partner     text   not null,
    kind        text   not null,
    id          text   not null,
    digest      text   not null,
    refers_to   text,
    about       jsonb  not null,
    exchange_id bigint not null references exchange,
    primary key (partner, kind, id)
);
create unique index fact_undone on fact (partner, kind, refers_to) where refers_to is not null;
-- Facts of a period.
create index fact_by_day on fact (partner, kind, (about ->> 'day'));
