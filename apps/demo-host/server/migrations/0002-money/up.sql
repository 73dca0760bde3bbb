-- Money: plans in full, a double-entry ledger, reviews and disputes, payouts, tax.

-- A plan is more than its rules now: currency, levels, rewards.
alter table plans rename column rules to terms;
update plans set terms = jsonb_build_object('rules', terms);
alter table plans
  add column note text,
  add column created_at timestamptz not null default now(),
  add column created_by text;

alter table partners
  add column recruited_by text,
  add column backup_withholding boolean not null default false,
  -- When the tier was last looked at without an occasion.
  add column evaluated_at timestamptz,
  add foreign key (program_id, recruited_by) references partners (program_id, id);
create index partners_to_evaluate on partners (program_id, evaluated_at nulls first)
  where status = 'active';
create index partners_by_recruiter on partners (program_id, recruited_by)
  where recruited_by is not null;

alter table tier_promotions add column rewarded_at timestamptz;
create index tier_promotions_unrewarded on tier_promotions (program_id, at)
  where rewarded_at is null;

alter table customers add column referred_at timestamptz;
update customers set referred_at = (select converted_at from referrals
  where referrals.program_id = customers.program_id and referrals.id = customers.referral_id)
where referral_id is not null;

-- What a calculation read is kept with the payment, so that a period can be calculated again.
alter table payments
  add column items jsonb,
  add column country text,
  add column facts jsonb;
create index payments_in_order on payments (program_id, occurred_at, id);

alter table commissions
  alter column payment_id drop not null,
  alter column payment_amount drop not null,
  alter column payment_currency drop not null,
  alter column customer_id drop not null,
  alter column customer_name drop not null,
  -- Which line of the payment, from 0; and how far above the customer's own partner.
  add column item integer not null default 0,
  add column level integer not null default 0,
  add column achievement text,
  add column hold_reason text,
  -- Where a disputed commission goes back to.
  add column status_before text,
  add column note text,
  add column payout_id text,
  -- How often its status has changed: makes the keys of its ledger entries.
  add column moves integer not null default 0,
  -- False while the amount is not final: no rate was known.
  add column posted boolean not null default true,
  add check ((status = 'held') = (hold_reason is not null)) not valid;
update commissions set hold_reason = 'partner_not_active' where status = 'held';
drop index commissions_once;
create unique index commissions_once
  on commissions (program_id, payment_id, partner_id, type, item, level)
  where reversal_of is null and payment_id is not null;
create unique index rewards_once on commissions (program_id, partner_id, achievement)
  where achievement is not null;
create index commissions_all on commissions (program_id, occurred_at desc, id desc);
create index commissions_waiting on commissions (program_id, occurred_at desc, id desc)
  where status in ('held', 'disputed');
create index commissions_payable on commissions (program_id, partner_id, currency)
  where status = 'approved' and payout_id is null;
create index commissions_open on commissions (program_id, partner_id, currency)
  include (status, amount) where status in ('pending', 'held', 'approved', 'disputed');
create index commissions_of_payout on commissions (program_id, payout_id, id)
  where payout_id is not null;
create index reversals_of on commissions (program_id, reversal_of) where reversal_of is not null;
create index commissions_without_rate on commissions (program_id, id) where not posted;

-- What was earned per day: what overviews and ranks are read from. Kept by the database itself.
create table earnings_daily (
  program_id text not null references programs (id),
  partner_id text not null,
  currency text not null,
  day date not null,
  type text not null,
  earned bigint not null,
  count integer not null,
  primary key (program_id, partner_id, currency, day, type)
);
create index earnings_of_all on earnings_daily (program_id, currency, day)
  include (partner_id, earned);

create function portico_sum_earnings() returns trigger
  language plpgsql security definer set search_path from current as $$
begin
  insert into earnings_daily as kept (program_id, partner_id, currency, day, type, earned, count)
  select program_id, partner_id, currency, (occurred_at at time zone 'UTC')::date, type,
    sum(amount), count(*) filter (where reversal_of is null)
  from made where status <> 'cancelled'
  group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
  on conflict (program_id, partner_id, currency, day, type)
  do update set earned = kept.earned + excluded.earned, count = kept.count + excluded.count;
  return null;
end $$;
create trigger commissions_earned after insert on commissions
  referencing new table as made for each statement execute function portico_sum_earnings();

-- Row by row, because it is rare: a cancellation, or an amount that waited for a rate.
create function portico_correct_earnings() returns trigger
  language plpgsql security definer set search_path from current as $$
begin
  update earnings_daily set earned = earned - old.amount,
      count = count - (old.reversal_of is null)::int
    where old.status <> 'cancelled' and program_id = old.program_id
      and partner_id = old.partner_id and currency = old.currency and type = old.type
      and day = (old.occurred_at at time zone 'UTC')::date;
  insert into earnings_daily as kept (program_id, partner_id, currency, day, type, earned, count)
  select new.program_id, new.partner_id, new.currency,
    (new.occurred_at at time zone 'UTC')::date, new.type, new.amount,
    (new.reversal_of is null)::int
  where new.status <> 'cancelled'
  on conflict (program_id, partner_id, currency, day, type)
  do update set earned = kept.earned + excluded.earned, count = kept.count + excluded.count;
  return null;
end $$;
create trigger commissions_corrected after update on commissions for each row
  when ((old.status = 'cancelled') <> (new.status = 'cancelled')
    or old.amount <> new.amount or old.currency <> new.currency)
  execute function portico_correct_earnings();

-- What customers paid per day, refunds taken off: what tier requirements on revenue read.
create table revenue_daily (
  program_id text not null references programs (id),
  partner_id text not null,
  currency text not null,
  day date not null,
  amount bigint not null,
  primary key (program_id, partner_id, currency, day)
);
insert into revenue_daily (program_id, partner_id, currency, day, amount)
select program_id, partner_id, currency, (occurred_at at time zone 'UTC')::date,
  sum(amount - refunded)
from payments where partner_id is not null group by 1, 2, 3, 4;

create function portico_sum_revenue() returns trigger
  language plpgsql security definer set search_path from current as $$
begin
  insert into revenue_daily as kept (program_id, partner_id, currency, day, amount)
  select program_id, partner_id, currency, (occurred_at at time zone 'UTC')::date,
    sum(amount - refunded)
  from made where partner_id is not null group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (program_id, partner_id, currency, day)
  do update set amount = kept.amount + excluded.amount;
  return null;
end $$;
create trigger payments_summed after insert on payments
  referencing new table as made for each statement execute function portico_sum_revenue();

create function portico_correct_revenue() returns trigger
  language plpgsql security definer set search_path from current as $$
begin
  insert into revenue_daily as kept (program_id, partner_id, currency, day, amount)
  select new.program_id, new.partner_id, new.currency,
    (new.occurred_at at time zone 'UTC')::date,
    (new.amount - new.refunded)
      - case when old.partner_id is null then 0 else old.amount - old.refunded end
  where new.partner_id is not null
  on conflict (program_id, partner_id, currency, day)
  do update set amount = kept.amount + excluded.amount;
  return null;
end $$;
-- A payment is given to a partner once; from then on only refunds change what it counts for.
create trigger payments_corrected after update on payments for each row
  when (old.refunded <> new.refunded or old.partner_id is distinct from new.partner_id)
  execute function portico_correct_revenue();

insert into earnings_daily (program_id, partner_id, currency, day, type, earned, count)
select program_id, partner_id, currency, (occurred_at at time zone 'UTC')::date, type,
  sum(amount), count(*) filter (where reversal_of is null)
from commissions where status <> 'cancelled' group by 1, 2, 3, 4, 5;

-- The ledger. One row moves an amount from one account to another, so it is balanced by its shape;
-- an entry with several legs is several rows that share a subject. Rows are never changed.
create table ledger_entries (
  program_id text not null references programs (id),
  id text not null,
  key text not null,
  debit text not null,
  credit text not null,
  partner_id text,
  amount bigint not null check (amount > 0),
  currency text not null,
  subject text not null,
  memo text,
  posted_at timestamptz not null,
  primary key (program_id, id),
  unique (program_id, key),
  check (debit <> credit),
  check (debit in ('expense', 'held', 'payable', 'in_transit', 'paid', 'tax_withheld',
    'fees_receivable', 'fee_income', 'marketing', 'marketing_budget')),
  check (credit in ('expense', 'held', 'payable', 'in_transit', 'paid', 'tax_withheld',
    'fees_receivable', 'fee_income', 'marketing', 'marketing_budget')),
  foreign key (program_id, partner_id) references partners (program_id, id)
);
create index ledger_of_partner on ledger_entries (program_id, partner_id, id desc);
create index ledger_of_subject on ledger_entries (program_id, subject);

-- Balances follow from the entries; only the trigger below may write them.
create table ledger_balances (
  program_id text not null references programs (id),
  partner_id text not null,
  currency text not null,
  account text not null,
  debits bigint not null default 0,
  credits bigint not null default 0,
  primary key (program_id, partner_id, currency, account),
  -- What is on its way, held or paid can run out, but not below nothing.
  constraint never_below_nothing
    check (account not in ('held', 'in_transit', 'paid', 'tax_withheld') or credits >= debits)
);

create function portico_post() returns trigger
  language plpgsql security definer set search_path from current as $$
begin
  -- Makes and locks the rows in one order, so that two transactions never wait for each other. A
  -- check looks at the row proposed before the one that is kept, so the sums come after.
  insert into ledger_balances as kept (program_id, partner_id, currency, account)
  select distinct program_id, coalesce(partner_id, ''), currency, account
  from made, lateral (values (debit), (credit)) as sides (account)
  order by 1, 2, 3, 4
  on conflict (program_id, partner_id, currency, account) do update set debits = kept.debits;
  update ledger_balances as kept
  set debits = kept.debits + legs.debits, credits = kept.credits + legs.credits
  from (
    select program_id, coalesce(partner_id, '') as partner_id, currency, account,
      sum(debits) as debits, sum(credits) as credits
    from made, lateral (values (debit, amount, 0), (credit, 0, amount))
      as sides (account, debits, credits)
    group by 1, 2, 3, 4
  ) as legs
  where kept.program_id = legs.program_id and kept.partner_id = legs.partner_id
    and kept.currency = legs.currency and kept.account = legs.account;
  return null;
end $$;
create trigger ledger_posted after insert on ledger_entries
  referencing new table as made for each statement execute function portico_post();

create function portico_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: post a reversal instead', tg_table_name
    using errcode = 'restrict_violation';
end $$;
create trigger ledger_entries_keep before update or delete on ledger_entries
  for each row execute function portico_refuse_change();
create trigger ledger_entries_stay before truncate on ledger_entries
  for each statement execute function portico_refuse_change();

-- What was earned before there was a ledger is posted as it stands: nothing was paid out yet.
insert into ledger_entries
  (program_id, id, key, debit, credit, partner_id, amount, currency, subject, posted_at)
select program_id, 'le' || substr(id, 3), id || ':0:' || status,
  case when amount > 0 then 'expense' when status = 'approved' then 'payable' else 'held' end,
  case when amount < 0 then 'expense' when status = 'approved' then 'payable' else 'held' end,
  partner_id, abs(amount), currency, id, created_at
from commissions where status in ('pending', 'held', 'approved', 'disputed') and amount <> 0
order by created_at, reversal_of nulls first;

-- Who did what, with before and after. Append-only as well.
create table audit_entries (
  program_id text not null references programs (id),
  id text not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('system', 'server', 'staff', 'partner')),
  actor_name text,
  action text not null,
  subject text not null,
  partner_id text,
  before jsonb,
  after jsonb,
  reason text,
  primary key (program_id, id)
);
create index audit_of_subject on audit_entries (program_id, subject, id);
create index audit_of_partner on audit_entries (program_id, partner_id, id desc);
create trigger audit_entries_keep before update or delete on audit_entries
  for each row execute function portico_refuse_change();
create trigger audit_entries_stay before truncate on audit_entries
  for each statement execute function portico_refuse_change();

create table exchange_rates (
  program_id text not null references programs (id),
  from_currency text not null,
  to_currency text not null,
  date date not null,
  rate text not null,
  source text not null,
  recorded_at timestamptz not null,
  primary key (program_id, from_currency, to_currency, date, recorded_at)
);

create table disputes (
  program_id text not null,
  id text not null,
  commission_id text not null,
  partner_id text not null,
  reason text not null,
  status text not null check (status in ('open', 'accepted', 'rejected', 'withdrawn')),
  outcome text,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (program_id, id),
  foreign key (program_id, commission_id) references commissions (program_id, id)
);
create unique index disputes_one_open on disputes (program_id, commission_id)
  where status = 'open';
create index disputes_of_commission on disputes (program_id, commission_id, opened_at desc);
create index disputes_newest on disputes (program_id, opened_at desc, id desc);

create table dispute_messages (
  program_id text not null,
  dispute_id text not null,
  position integer not null,
  partner_id text not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_name text,
  body text not null,
  primary key (program_id, dispute_id, position),
  foreign key (program_id, dispute_id) references disputes (program_id, id)
);

create table dispute_evidence (
  program_id text not null,
  id text not null,
  dispute_id text not null,
  position integer not null,
  partner_id text not null,
  name text not null,
  content_type text not null,
  data bytea not null,
  primary key (program_id, id),
  foreign key (program_id, dispute_id, position)
    references dispute_messages (program_id, dispute_id, position)
);

-- Where partners are paid. The one with ended_at null is in use; numbers are encrypted.
create table payout_methods (
  program_id text not null,
  id text not null,
  partner_id text not null,
  kind text not null,
  provider text not null,
  currency text not null,
  status text not null check (status in ('ready', 'onboarding', 'restricted')),
  details text not null,
  destination text not null,
  holder_name text,
  country text,
  -- The account with the provider, where it has one.
  provider_account text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  ended_at timestamptz,
  primary key (program_id, id),
  foreign key (program_id, partner_id) references partners (program_id, id)
);
create unique index payout_methods_in_use on payout_methods (program_id, partner_id)
  where ended_at is null;
create index payout_methods_by_account on payout_methods (program_id, provider_account)
  where provider_account is not null;

create table payout_runs (
  program_id text not null references programs (id),
  id text not null,
  -- `monthly:2026-12-01` for a scheduled run, so that it is started once; else the id.
  key text not null,
  status text not null check (status in ('running', 'finished')),
  rhythm text,
  currency text,
  partner_ids jsonb,
  started_by text,
  started_at timestamptz not null,
  finished_at timestamptz,
  partners integer not null default 0,
  primary key (program_id, id),
  unique (program_id, key)
);
create index payout_runs_newest on payout_runs (program_id, started_at desc, id desc);
create index payout_runs_open on payout_runs (program_id, id) where status = 'running';

-- The partners of a run, cut into pieces when it starts. Who works on a piece locks its row; a
-- piece is done in one transaction or not at all, so any number of workers may share a run.
create table payout_run_batches (
  program_id text not null,
  run_id text not null,
  number integer not null,
  partner_ids jsonb not null,
  partners integer not null,
  done_at timestamptz,
  -- Partners who are not paid, counted by what keeps them from it.
  skipped jsonb not null default '{}',
  primary key (program_id, run_id, number),
  foreign key (program_id, run_id) references payout_runs (program_id, id)
);
create index payout_run_batches_open on payout_run_batches (program_id, run_id, number)
  where done_at is null;

create table payouts (
  program_id text not null,
  id text not null,
  partner_id text not null,
  run_id text,
  -- One payout per partner, currency and run; a request has a key of its own.
  key text not null,
  status text not null
    check (status in ('pending', 'processing', 'completed', 'failed', 'cancelled')),
  currency text not null,
  gross bigint not null check (gross > 0),
  withheld bigint not null default 0 check (withheld >= 0),
  fees bigint not null default 0 check (fees >= 0),
  amount bigint not null check (amount = gross - withheld - fees and amount >= 0),
  provider text not null,
  method_id text not null,
  destination text not null,
  provider_reference text,
  commissions integer not null,
  problem_code text,
  problem_detail text,
  period_from timestamptz,
  period_to timestamptz,
  -- When the provider is asked (again); a time-out is looked up first, never repeated blindly.
  next_attempt_at timestamptz,
  attempts integer not null default 0,
  unsure boolean not null default false,
  -- Goes up when a provider has refused for sure and is asked anew: a key is answered once.
  generation integer not null default 0,
  created_at timestamptz not null,
  expected_at timestamptz,
  completed_at timestamptz,
  updated_at timestamptz not null,
  primary key (program_id, id),
  unique (program_id, key),
  foreign key (program_id, partner_id) references partners (program_id, id),
  foreign key (program_id, method_id) references payout_methods (program_id, id)
);
create index payouts_newest on payouts (program_id, partner_id, created_at desc, id desc);
create index payouts_all on payouts (program_id, created_at desc, id desc);
create index payouts_of_run on payouts (program_id, run_id) where run_id is not null;
create index payouts_due on payouts (program_id, next_attempt_at)
  where status in ('pending', 'processing') and next_attempt_at is not null;
create index payouts_by_reference on payouts (program_id, provider_reference)
  where provider_reference is not null;
create index payouts_completed on payouts (program_id, partner_id, completed_at)
  where status = 'completed';
create unique index payouts_one_running on payouts (program_id, partner_id, currency)
  where status in ('pending', 'processing');
-- A payout's commissions are taken before it is written, because they say how much it is.
alter table commissions
  add foreign key (program_id, payout_id) references payouts (program_id, id)
    deferrable initially deferred;

create table tax_forms (
  program_id text not null,
  id text not null,
  partner_id text not null,
  kind text not null check (kind in ('w9', 'w8ben', 'w8bene')),
  -- Everything that was filed, encrypted; beside it what is shown and reported by.
  details text not null,
  legal_name text not null,
  country text not null,
  tin_type text,
  tin_last4 text,
  -- What withholding and reporting are decided by, without opening the details.
  classification text,
  treaty_rate text,
  backup_withholding boolean not null default false,
  signed_by text not null,
  signed_at timestamptz not null,
  valid_until timestamptz,
  ended_at timestamptz,
  primary key (program_id, id),
  foreign key (program_id, partner_id) references partners (program_id, id)
);
create unique index tax_forms_in_use on tax_forms (program_id, partner_id) where ended_at is null;

create table tax_documents (
  program_id text not null,
  id text not null,
  partner_id text not null,
  kind text not null check (kind in ('1099_nec', 'annual_summary')),
  year integer not null,
  -- The numbers as issued, for the same document for ever.
  content text not null,
  issued_at timestamptz not null,
  primary key (program_id, id),
  unique (program_id, partner_id, kind, year),
  foreign key (program_id, partner_id) references partners (program_id, id)
);

create table step_up_tokens (
  program_id text not null references programs (id),
  hash text not null,
  partner_id text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (program_id, hash)
);

create table reconciliations (
  program_id text not null references programs (id),
  checked_at timestamptz not null,
  differences jsonb not null,
  primary key (program_id, checked_at)
);

do $$
declare
  name text;
begin
  foreach name in array array['exchange_rates', 'payout_runs', 'payout_run_batches',
    'reconciliations']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy tenant on %I using (program_id = (select portico_program()))',
      name);
  end loop;
  foreach name in array array['ledger_entries', 'audit_entries', 'disputes', 'dispute_messages',
    'dispute_evidence', 'payout_methods', 'payouts', 'tax_forms', 'tax_documents',
    'step_up_tokens', 'ledger_balances', 'earnings_daily', 'revenue_daily']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy tenant on %I using (program_id = (select portico_program())
      and ((select portico_partner()) = '''' or partner_id = (select portico_partner())))', name);
  end loop;
end $$;

-- A partner learns its place among the others, and nothing else about them.
create function portico_rank(wanted text, in_currency text, first_day date, last_day date)
  returns table (place integer, partners integer)
  language sql stable security definer set search_path from current as $$
  with sums as (
    select partner_id, sum(earned) as earned from earnings_daily
    where program_id = portico_program() and currency = in_currency
      and day between first_day and last_day
    group by partner_id having sum(earned) > 0
  )
  select (select count(*) from sums where earned > mine.earned)::int + 1,
    (select count(*) from sums)::int
  from sums as mine where mine.partner_id = wanted
$$;

grant select, insert on ledger_entries, audit_entries, exchange_rates, reconciliations,
  dispute_messages, dispute_evidence to portico_app;
grant select on ledger_balances, earnings_daily, revenue_daily to portico_app;
grant select, insert, update on disputes, payout_methods, payout_runs, payout_run_batches,
  payouts, tax_forms, tax_documents, step_up_tokens to portico_app;
grant delete on plans to portico_app;
