-- how a person likes their pages
create table user_preference (
    user_id          varchar(64)   not null,
    name             varchar(60)   not null,
    preference_value varchar(1000) not null,
    primary key (user_id, name)
);
