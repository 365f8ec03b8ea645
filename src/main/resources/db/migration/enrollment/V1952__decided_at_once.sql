-- what one person decided at once, about however many printers, requests and customers; null for what is older
alter table escalation_decision add column act_id uuid;
create index escalation_decision_act on escalation_decision (act_id);
