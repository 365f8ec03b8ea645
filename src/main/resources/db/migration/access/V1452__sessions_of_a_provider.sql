-- by an attribute of its own a session is found that began with one of a provider
create index spring_session_attributes_name on spring_session_attributes (attribute_name);
