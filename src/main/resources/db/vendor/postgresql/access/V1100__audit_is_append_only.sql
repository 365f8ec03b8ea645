-- what is on record stays there as it is, whatever a program with the application's database user tries
create function refuse_change_of_audit() returns trigger language plpgsql as
'begin raise exception ''audit_entry is append-only: % refused'', tg_op using errcode = ''insufficient_privilege''; end';

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change_of_audit();
