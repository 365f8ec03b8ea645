-- What people ask and answer on a request, in its pages and in Tasklist: never changed, never taken away.
create table request_comment (
    id         uuid                     not null primary key,
    -- the request whose process does the work: what came up within it is talked about there, too
    request_id uuid                     not null references request (id),
    author     varchar(64)              not null,
    -- whether the author was of Lexmark's staff then
    by_staff   boolean                  not null,
    -- whether it is for Lexmark's staff only
    internal   boolean                  not null,
    text       varchar(2000)            not null,
    written_at timestamp with time zone not null,
    version    integer                  not null
);

create index request_comment_request on request_comment (request_id, id);
