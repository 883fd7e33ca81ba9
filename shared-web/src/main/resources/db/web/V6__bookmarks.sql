-- Up to where each account has looked: to an entry of its partnership's log, or to the end of a day. It stands here and not
-- in the log: how far somebody has read is no fact about learning.
create table web.bookmark (
    account  uuid primary key references web.account (id),
    position bigint check (position >= 0),
    day      date,
    moved_at timestamptz not null default now(),
    check ((position is null) <> (day is null))
);

grant select, insert, update on web.bookmark to ${program};
