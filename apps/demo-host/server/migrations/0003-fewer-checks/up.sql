-- Rows that the database writes itself, from rows that were checked, are not checked again; neither
-- are events: row level security already holds each of them to the program of its transaction.
alter table events drop constraint events_program_id_fkey;
alter table ledger_balances drop constraint ledger_balances_program_id_fkey;
alter table earnings_daily drop constraint earnings_daily_program_id_fkey;
alter table revenue_daily drop constraint revenue_daily_program_id_fkey;
