-- The engine ships no index on the due date; with many waiting timers each acquisition of jobs would read the whole table.
create index beianflow_job_by_due_date on public.act_ru_job (duedate_);
