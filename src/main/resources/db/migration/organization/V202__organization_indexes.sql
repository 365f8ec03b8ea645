-- the list that staff see: all organizations by name
create index organization_list on organization (comparable_name, id);

-- what a person asked for and waits for
create index entitlement_request_requester on entitlement_request (requested_by, state, id);
