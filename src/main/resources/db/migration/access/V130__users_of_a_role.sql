-- who is in a team
create index app_user_role_role on app_user_role (role_id, user_id);
