-- what a person asked for, on their home page
create index enrollment_requester on enrollment (requested_by, id);
