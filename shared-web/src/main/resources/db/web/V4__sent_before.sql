-- What was sent under a key, so that other answers under the same key are noticed. Only a keyed fingerprint, each under
-- a random secret of its own, and only for a day: it stands here and not in the log, where it could be guessed for ever.
create table web.sent_before (
    key         text primary key,
    secret      bytea not null,
    fingerprint bytea not null,
    recorded    boolean not null default false,
    sent_at     timestamptz not null default now()
);

create index sent_before_sent_at on web.sent_before (sent_at);

grant select, insert, update, delete on web.sent_before to ${program};
