-- A password that somebody else gave out is good for one purpose: to sign in and choose an own one.
alter table web.account add column password_once boolean not null default false;

-- What was done with accounts, by whom and when. It stands here and not in the log, which knows accounts by their ids only;
-- the program can add to it and not change it.
create table web.account_act (
    account    uuid not null references web.account (id),
    act        text not null check (act in ('OPENED', 'PASSWORD_GIVEN', 'PASSWORD_CHOSEN', 'CLOSED')),
    by_account uuid not null,
    done_at    timestamptz not null default now()
);

create index account_act_account on web.account_act (account, done_at);

grant select, insert on web.account_act to ${program};
