-- who of a customer reached a stage, and how many
create index insight_milestone_customer on insight_milestone (organization_id, stage, reached_at);
