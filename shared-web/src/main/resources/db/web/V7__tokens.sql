-- Tokens of reporting jobs. Of a token's secret only the SHA-256: a secret of 256 random bits cannot be found by trying,
-- so no slow hash is needed, as it is for passwords. The program can say that one was used or revoked, and change nothing
-- else about it; none is ever deleted, so that it stays known which job had which.
create table web.token (
    id           uuid primary key,
    partnership  text not null,
    name         text not null,
    secret_hash  bytea not null check (octet_length(secret_hash) = 32),
    scopes       text[] not null check (cardinality(scopes) > 0),
    ends_on      date not null,
    made_by      uuid not null,
    made_at      timestamptz not null,
    last_used_at timestamptz,
    revoked_by   uuid,
    revoked_at   timestamptz,
    check ((revoked_by is null) = (revoked_at is null)),
    constraint token_ends_within_a_year
        check (ends_on <= (made_at at time zone 'Europe/London')::date + interval '1 year')
);

create index token_partnership on web.token (partnership, made_at);

grant select, insert on web.token to ${program};
grant update (last_used_at, revoked_by, revoked_at) on web.token to ${program};
