-- the entitlements that came up within an enrollment
create index entitlement_request_part_of on entitlement_request (part_of, id);
