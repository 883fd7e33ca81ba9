create table web.account (
    id            uuid primary key,
    partnership   text not null,
    sign_in_name  text not null,
    display_name  text not null,
    e_mail        text,
    role          text not null check (role in (
        'SCRUTINEER', 'LD_GROUP', 'QP_GROUP', 'AGENCY_LEAD', 'BUSINESS_UNIT', 'COMMITTEE_MEMBER', 'ADMINISTRATOR')),
    agency        text,
    post          text,
    password_hash text not null,
    closed_at     timestamptz
);

-- "Sam.Lee" and "sam.lee" are one person at a sign-in page
create unique index account_sign_in_name on web.account (lower(sign_in_name));
create index account_partnership on web.account (partnership, display_name);

grant usage on schema web to ${program};
grant select, insert, update on web.account to ${program};
