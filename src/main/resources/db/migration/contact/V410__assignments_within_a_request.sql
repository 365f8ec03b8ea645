-- the enrollment within which a contact was asked for; null when it was asked for by itself
alter table contact_assignment add column part_of uuid;

create index contact_assignment_part_of on contact_assignment (part_of, id);
