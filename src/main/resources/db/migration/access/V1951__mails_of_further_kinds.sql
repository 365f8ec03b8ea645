-- who does not want mails of what is past due wants none before it is, and who does without results does without decisions
insert into unwanted_mail (user_id, kind) select user_id, 'DUE_SOON' from unwanted_mail where kind = 'OVERDUE';
insert into unwanted_mail (user_id, kind) select user_id, 'DECISION' from unwanted_mail where kind = 'RESULT';
