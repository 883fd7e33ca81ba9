-- Plans lead to their actions, and these to what they were split or merged into: they are read from the log again.
TRUNCATE read.plan_fact, read.plan_link, read.plan;
DELETE FROM read.token_entry WHERE processor_name = 'plans';
