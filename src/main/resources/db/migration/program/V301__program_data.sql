create table supported_model (
    model                       varchar(100) not null primary key,
    maximum_lifetime_page_count bigint       not null,
    version                     integer      not null
);

-- one row
create table program_settings (
    id                          integer      not null primary key,
    minimum_fleet_agent_version varchar(50)  not null,
    version                     integer      not null
);

create table terms_of_service (
    version_number integer                  not null,
    language       varchar(5)               not null,
    text           ${text}                  not null,
    text_hash      varchar(64)              not null,
    effective_from timestamp with time zone not null,
    published_by   varchar(64)              not null,
    published_at   timestamp with time zone not null,
    primary key (version_number, language)
);
