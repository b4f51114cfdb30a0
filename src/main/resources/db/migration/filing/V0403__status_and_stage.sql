-- A list by status and stage at once, with few or none of the filings of that status at that stage.
create index filing_by_status_and_stage on filing.filing (company, status, stage, next_due_on nulls last, ref);
