-- the list of requests, by customer
create index request_customer_order on request (comparable_customer, id);
create index request_ended_of_requester on request (requested_by, ended_at, id);
