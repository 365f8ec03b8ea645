-- the enrollment within which it came up, whose process then asks for the confirmation
alter table entitlement_request add column part_of uuid;
