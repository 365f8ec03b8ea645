-- a model is the same however its name is written: agents report "Lexmark CX725" and "cx725" too
alter table supported_model add column comparable_model varchar(300);
update supported_model set comparable_model = lower(model);
alter table supported_model alter column comparable_model set not null;
alter table supported_model add constraint supported_model_once unique (comparable_model);

-- the version of the list as a whole; whoever changes program data locks this one row first
alter table program_settings add column models_version integer default 0 not null;

-- what was changed, one row a thing; rows of one act have the same change_set. Never updated or deleted
create table program_change (
    id           uuid                     not null primary key,
    change_set   uuid                     not null,
    changed_at   timestamp with time zone not null,
    changed_by   varchar(64)              not null,
    kind         varchar(20)              not null,
    subject      varchar(100)             not null,
    before_value varchar(100),
    after_value  varchar(100)
);
