-- Answers to one file name are counted by their own names.
create index outgoing_ack_name on outgoing (destination, name text_pattern_ops)
    where role = 'TECH_ACK' and name is not null;
-- What never verified is looked up by the name of its file.
create index exchange_file on exchange (file_name, channel) where file_name is not null;
