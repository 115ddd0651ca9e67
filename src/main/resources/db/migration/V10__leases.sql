-- Who of several hubs works on something that must not be done twice at a time, and until when at most.
create table lease (
    what  text primary key,
    owner text        not null,
    until timestamptz not null
);
