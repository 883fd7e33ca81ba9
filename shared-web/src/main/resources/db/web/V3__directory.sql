-- Names that a paper published beside a post. They stand here and not in the log, so that they can be erased.
create table web.published_name (
    partnership    text not null,
    post_reference text not null,
    name           text not null,
    primary key (partnership, post_reference)
);

grant select, insert, update, delete on web.published_name to ${program};
