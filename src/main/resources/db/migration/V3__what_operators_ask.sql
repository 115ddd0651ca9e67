-- What was found in a message, records included, as the hub found it; null where nothing was, or the message is a repeat.
alter table exchange add column report jsonb;
-- Why a message was given up: the failures, each causing the one before it. Nothing of the message is quoted.
alter table exchange add column cause text;
create index exchange_msg_id on exchange (msg_id) where msg_id is not null;
drop index exchange_business;
create index exchange_business on exchange (biz_serial, node) where biz_serial is not null;

-- When a delivery last failed, and of what kind the failures were.
alter table delivery add column failed_at timestamptz;
alter table delivery add column failure text;

-- Whether the core still owes a word about the message; false once it has said one about each canonical message of it,
-- or people were told that it is silent.
alter table feedback add column awaited boolean not null default true;
update feedback f set awaited = exists (
    select from outgoing o where o.exchange_id = f.exchange_id and o.role = 'EVENT'
      and not exists (select from core_result r where r.canonical_id = o.msg_id));
create index feedback_awaited on feedback (exchange_id) where awaited;

-- Entries come in the order of their exchanges, but for a few: enough to know which pages to look at.
create index ledger_exchange on ledger_entry using brin (exchange_id);
