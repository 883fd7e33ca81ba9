-- What is done again and again for each partnership, and when next: db-scheduler's table.
create table web.scheduled_job (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    primary key (task_name, task_instance)
);
create index scheduled_job_execution_time on web.scheduled_job (execution_time);
create index scheduled_job_last_heartbeat on web.scheduled_job (last_heartbeat);

-- Each time that a job was done, and what came of it. One without an end is still going on, or was broken off.
create table web.job_run (
    id          bigint generated always as identity primary key,
    job         text        not null,
    partnership text        not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    failed      boolean,
    told        text,
    check ((ended_at is null) = (failed is null)),
    check ((ended_at is null) = (told is null))
);
create index job_run_of_job on web.job_run (partnership, job, id desc);

-- The nightly reports, as they were handed out. Nothing here changes; every one can be made again and compared.
create table web.report (
    partnership text    not null,
    number      integer not null check (number > 0),
    day         date    not null,
    position    bigint  not null,
    known_at    timestamptz not null,
    before      integer,
    provenance  text    not null,
    made_at     timestamptz not null default now(),
    html        bytea   not null,
    csv         bytea   not null,
    json        bytea   not null,
    primary key (partnership, number),
    unique (partnership, day, position),
    foreign key (partnership, before) references web.report (partnership, number)
);

grant select, insert, update, delete on web.scheduled_job to ${program};
grant select, insert, update on web.job_run to ${program};
grant select, insert on web.report to ${program};
