-- What a program at migration 0001 had: a plan, three partners, payments with and without refunds,
-- and a commission in every status that there was money for.

insert into programs (id, key, name, currency, settings, created_at) values
  ('pg_01k9wz6m3vfp8t2q5r7s9xya00', 'old', 'An old program', 'USD', '{
    "partnerTypes": ["reseller", "affiliate"], "allowedHosts": ["old.example"],
    "defaultDestination": "https://old.example", "attributionModel": "last",
    "attributionWindowDays": 90, "holdDays": 30, "approvePartners": "automatic", "startTier": {}
  }', '2026-01-01T00:00:00Z');

insert into plans (program_id, id, version, rules, effective_from) values
  ('pg_01k9wz6m3vfp8t2q5r7s9xya00', 'pl_01k9wz6m3vfp8t2q5r7s9xya01', 1, '[
    {"key": "base", "type": "recurring", "when": {}, "pays": {"rate": "0.20"}}
  ]', '2026-01-01T00:00:00Z'),
  ('pg_01k9wz6m3vfp8t2q5r7s9xya00', 'pl_01k9wz6m3vfp8t2q5r7s9xya02', 2, '[
    {"key": "base", "type": "recurring", "when": {}, "pays": {"rate": "0.25"}}
  ]', '2026-02-15T00:00:00Z');

insert into tiers (program_id, id, key, name, rank, requirements) values
  ('pg_01k9wz6m3vfp8t2q5r7s9xya00', 'ti_01k9wz6m3vfp8t2q5r7s9xya01', 'silver', 'Silver', 0,
    '{"requirements": []}');

insert into partners (program_id, id, external_id, type, status, name, tier_key, tier_since,
  created_at, updated_at)
select 'pg_01k9wz6m3vfp8t2q5r7s9xya00', 'pa_01k9wz6m3vfp8t2q5r7s9xya0' || n, name, 'reseller',
  status, name, 'silver', '2026-01-02T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-02T00:00:00Z'
from (values (1, 'ada', 'active'), (2, 'bob', 'suspended'), (3, 'eve', 'active'))
  as made (n, name, status);

insert into customers (program_id, id, external_id, name, partner_id, referral_id, first_paid_at,
  last_paid_at, active_until, created_at)
select 'pg_01k9wz6m3vfp8t2q5r7s9xya00', 'cu_01k9wz6m3vfp8t2q5r7s9xya0' || n, 'c' || n,
  'Customer ' || n, 'pa_01k9wz6m3vfp8t2q5r7s9xya0' || n,
  case n when 1 then 'rf_01k9wz6m3vfp8t2q5r7s9xya01' end, '2026-02-01T10:00:00Z',
  '2026-03-01T10:00:00Z', '2026-04-05T10:00:00Z', '2026-01-20T00:00:00Z'
from generate_series(1, 2) as n;

insert into referrals (program_id, id, partner_id, customer_id, customer_name, source, status,
  converted_at, qualified_at) values
  ('pg_01k9wz6m3vfp8t2q5r7s9xya00', 'rf_01k9wz6m3vfp8t2q5r7s9xya01',
    'pa_01k9wz6m3vfp8t2q5r7s9xya01', 'cu_01k9wz6m3vfp8t2q5r7s9xya01', 'Customer 1', 'code',
    'qualified', '2026-01-20T00:00:00Z', '2026-02-01T10:00:00Z');

-- Payments of Ada's customer 1 and Bob's customer 2; the second one went back in part.
insert into payments (program_id, id, external_id, customer_id, partner_id, kind, amount, currency,
  refunded, occurred_at, created_at)
select 'pg_01k9wz6m3vfp8t2q5r7s9xya00', 'py_01k9wz6m3vfp8t2q5r7s9xya0' || n, 'p' || n,
  'cu_01k9wz6m3vfp8t2q5r7s9xya0' || customer, 'pa_01k9wz6m3vfp8t2q5r7s9xya0' || customer,
  'subscription', amount, currency, refunded, at::timestamptz, at::timestamptz
from (values
  (1, 1, 10000, 'USD', 0, '2026-02-01T10:00:00Z'),
  (2, 1, 20000, 'USD', 5000, '2026-02-02T10:00:00Z'),
  (3, 1, 9000, 'EUR', 0, '2026-02-02T11:00:00Z'),
  (4, 2, 8000, 'USD', 0, '2026-02-03T23:59:59Z'),
  (5, 2, 4000, 'USD', 0, '2026-02-04T00:00:00Z'),
  (6, 1, 2000, 'USD', 0, '2026-03-01T10:00:00Z'),
  (7, 1, 6000, 'USD', 3000, '2026-03-01T11:00:00Z')
) as made (n, customer, amount, currency, refunded, at);

insert into refunds (program_id, id, external_id, payment_external_id, status, amount, currency,
  reason, occurred_at, created_at) values
  ('pg_01k9wz6m3vfp8t2q5r7s9xya00', 're_01k9wz6m3vfp8t2q5r7s9xya01', 'r1', 'p2', 'applied', 5000,
    'USD', 'refund', '2026-02-20T00:00:00Z', '2026-02-20T00:00:00Z'),
  ('pg_01k9wz6m3vfp8t2q5r7s9xya00', 're_01k9wz6m3vfp8t2q5r7s9xya02', 'r2', 'p7', 'applied', 3000,
    'USD', 'refund', '2026-03-05T00:00:00Z', '2026-03-05T00:00:00Z'),
  ('pg_01k9wz6m3vfp8t2q5r7s9xya00', 're_01k9wz6m3vfp8t2q5r7s9xya03', 'r3', 'p99', 'waiting', 100,
    'USD', 'refund', '2026-03-06T00:00:00Z', '2026-03-06T00:00:00Z');

-- Ids tell when they were made: these in February 2026.
-- p1 and p2 are approved, p2 with a reversal; p3 waits; Bob's are held and cancelled; p6 is
-- disputed; p7 waits together with what was taken back of it.
insert into commissions (program_id, id, partner_id, customer_id, customer_name, payment_id,
  payment_amount, payment_currency, refund_id, rule, type, status, amount, currency, reversed,
  reversal_of, calculation, hold_until, occurred_at, approved_at, created_at)
select 'pg_01k9wz6m3vfp8t2q5r7s9xya00', 'cm_01kh2dj200fp8t2q5r7s9xya0' || n,
  p.partner_id, p.customer_id, 'Customer', p.id, p.amount, p.currency,
  're_01k9wz6m3vfp8t2q5r7s9xya0' || refund, 'base', 'recurring', status, made.amount, p.currency,
  reversed, 'cm_01kh2dj200fp8t2q5r7s9xya0' || back,
  jsonb_build_object('plan', jsonb_build_object('id', 'pl_01k9wz6m3vfp8t2q5r7s9xya01',
      'version', 1), 'amount', made.amount, 'currency', p.currency,
    'steps', jsonb_build_array(jsonb_build_object('kind', 'flat', 'rule', 'base', 'input', '0',
      'factor', made.amount::text, 'output', made.amount::text, 'facts', '{}'::jsonb))),
  p.occurred_at + interval '30 days', p.occurred_at,
  case status when 'approved' then p.occurred_at + interval '30 days' end, p.occurred_at
from (values
  (1, 1, 'approved', 2000, 0, null, null),
  (2, 2, 'approved', 4000, 1000, null, null),
  (3, 3, 'pending', 1800, 0, null, null),
  (4, 4, 'held', 1600, 0, null, null),
  (5, 5, 'cancelled', 800, 0, null, null),
  (6, 6, 'disputed', 500, 0, null, null),
  (7, 7, 'pending', 1500, 750, null, null),
  (8, 2, 'approved', -1000, 0, 1, 2),
  (9, 7, 'pending', -750, 0, 2, 7)
) as made (n, payment, status, amount, reversed, refund, back)
join payments p on p.external_id = 'p' || payment;
