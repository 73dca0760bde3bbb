-- One program, end to end: tenants, partners, links, clicks, customers, money, events.
-- Every table carries program_id first in its keys. Row level security holds each transaction to
-- the program (and, where a session calls, the partner) that it announced with set_config.

create function portico_program() returns text language sql stable
  as $$ select current_setting('portico.program_id', true) $$;

-- Empty while the program itself acts; a partner's id while an embed session acts.
create function portico_partner() returns text language sql stable
  as $$ select coalesce(current_setting('portico.partner_id', true), '') $$;

create table programs (
  id text primary key,
  key text not null unique,
  name text not null,
  currency text not null,
  settings jsonb not null,
  created_at timestamptz not null
);

create table keys (
  program_id text not null references programs (id),
  id text not null,
  kind text not null check (kind in ('secret', 'publishable')),
  hash text not null unique,
  last4 text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (program_id, id)
);

create table webhook_secrets (
  program_id text not null references programs (id),
  source text not null,
  ciphertext text not null,
  created_at timestamptz not null,
  primary key (program_id, source)
);

create table plans (
  program_id text not null references programs (id),
  id text not null,
  version integer not null,
  rules jsonb not null,
  effective_from timestamptz not null,
  primary key (program_id, id),
  unique (program_id, version)
);

create table tiers (
  program_id text not null references programs (id),
  id text not null,
  key text not null,
  name text not null,
  rank integer not null,
  requirements jsonb not null,
  primary key (program_id, id),
  unique (program_id, key),
  unique (program_id, rank)
);

create table partners (
  program_id text not null references programs (id),
  id text not null,
  external_id text,
  type text not null,
  status text not null check (status in ('pending', 'active', 'suspended', 'closed')),
  name text not null,
  email text,
  website text,
  country text,
  message text,
  status_reason text,
  tier_key text not null,
  tier_since timestamptz not null,
  certification text not null default 'none',
  modules_completed integer not null default 0,
  calls_attended integer not null default 0,
  satisfaction numeric(3, 2) not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (program_id, id),
  unique (program_id, external_id)
);
create index partners_by_email on partners (program_id, email);
create index partners_newest on partners (program_id, created_at desc, id desc);

create table coupons (
  program_id text not null,
  code text not null,
  partner_id text not null,
  created_at timestamptz not null,
  primary key (program_id, code),
  foreign key (program_id, partner_id) references partners (program_id, id)
);

create table links (
  program_id text not null,
  id text not null,
  partner_id text not null,
  code text not null unique,
  destination text not null,
  name text,
  utm jsonb not null default '{}',
  status text not null default 'active' check (status in ('active', 'archived')),
  clicks bigint not null default 0,
  conversions integer not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (program_id, id),
  foreign key (program_id, partner_id) references partners (program_id, id)
);
create index links_newest on links (program_id, partner_id, created_at desc, id desc);

create table link_earnings (
  program_id text not null,
  link_id text not null,
  currency text not null,
  partner_id text not null,
  amount bigint not null,
  primary key (program_id, link_id, currency),
  foreign key (program_id, link_id) references links (program_id, id)
);

-- A click is one visit. It is kept for good; bots and repeats are marked and not counted.
create table clicks (
  program_id text not null,
  id text not null,
  link_id text not null,
  partner_id text not null,
  occurred_at timestamptz not null,
  kind text not null check (kind in ('person', 'bot', 'repeat')),
  visitor text not null,
  country text,
  referrer_host text,
  primary key (program_id, id, occurred_at)
) partition by range (occurred_at);
create table clicks_rest partition of clicks default;
create index clicks_by_visitor on clicks (program_id, link_id, visitor, occurred_at desc);

-- Makes the partition of a month; clicks from any time find a home meanwhile in clicks_rest.
create function portico_click_partition(month date) returns void
  language plpgsql security definer set search_path from current as $$
declare
  first date := date_trunc('month', month)::date;
  name text := 'clicks_' || to_char(first, 'YYYY_MM');
begin
  if to_regclass(name) is null then
    execute format('create table %I partition of clicks for values from (%L) to (%L)',
      name, first, (first + interval '1 month')::date);
  end if;
end $$;

create table customers (
  program_id text not null references programs (id),
  id text not null,
  external_id text not null,
  name text not null,
  email text,
  partner_id text,
  referral_id text,
  link_id text,
  first_paid_at timestamptz,
  last_paid_at timestamptz,
  cancelled_at timestamptz,
  active_until timestamptz,
  created_at timestamptz not null,
  primary key (program_id, id),
  unique (program_id, external_id)
);
create index customers_active on customers (program_id, partner_id, active_until desc);

create table referrals (
  program_id text not null,
  id text not null,
  partner_id text not null,
  customer_id text not null,
  customer_name text not null,
  link_id text,
  click_id text,
  source text not null check (source in ('click', 'code', 'coupon', 'manual')),
  status text not null check (status in ('pending', 'converted', 'qualified', 'rejected')),
  flags jsonb not null default '[]',
  clicked_at timestamptz,
  converted_at timestamptz not null,
  qualified_at timestamptz,
  primary key (program_id, id),
  unique (program_id, customer_id),
  foreign key (program_id, partner_id) references partners (program_id, id),
  foreign key (program_id, customer_id) references customers (program_id, id)
);
create index referrals_newest on referrals (program_id, partner_id, converted_at desc, id desc);
create index referrals_qualified on referrals (program_id, partner_id, qualified_at desc);

create table payments (
  program_id text not null,
  id text not null,
  external_id text not null,
  customer_id text not null,
  partner_id text,
  kind text not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  refunded bigint not null default 0,
  product text,
  occurred_at timestamptz not null,
  created_at timestamptz not null,
  primary key (program_id, id),
  unique (program_id, external_id),
  check (refunded between 0 and amount),
  foreign key (program_id, customer_id) references customers (program_id, id)
);
create index payments_by_customer on payments (program_id, customer_id, occurred_at);
create index payments_by_partner on payments (program_id, partner_id, occurred_at)
  include (amount, refunded, currency);

-- Other names of a payment: a provider speaks of an invoice, an intent and a charge in turn.
create table payment_references (
  program_id text not null references programs (id),
  reference text not null,
  external_id text not null,
  primary key (program_id, reference)
);

-- A refund may arrive before its payment: it waits under the payment's external id.
create table refunds (
  program_id text not null references programs (id),
  id text not null,
  external_id text not null,
  payment_external_id text not null,
  status text not null check (status in ('waiting', 'applied')),
  amount bigint not null check (amount > 0),
  currency text not null,
  reason text not null,
  note text,
  occurred_at timestamptz not null,
  created_at timestamptz not null,
  primary key (program_id, id),
  unique (program_id, external_id)
);
create index refunds_waiting on refunds (program_id, payment_external_id) where status = 'waiting';

create table commissions (
  program_id text not null,
  id text not null,
  partner_id text not null,
  customer_id text not null,
  customer_name text not null,
  payment_id text not null,
  payment_amount bigint not null,
  payment_currency text not null,
  product text,
  refund_id text,
  link_id text,
  rule text not null,
  type text not null,
  status text not null
    check (status in ('pending', 'held', 'approved', 'paid', 'cancelled', 'disputed')),
  amount bigint not null,
  currency text not null,
  reversed bigint not null default 0,
  reversal_of text,
  calculation jsonb not null,
  hold_until timestamptz not null,
  occurred_at timestamptz not null,
  approved_at timestamptz,
  paid_at timestamptz,
  created_at timestamptz not null,
  primary key (program_id, id),
  foreign key (program_id, partner_id) references partners (program_id, id),
  foreign key (program_id, payment_id) references payments (program_id, id)
);
-- Posting twice is posting once.
create unique index commissions_once on commissions (program_id, payment_id, type)
  where reversal_of is null;
create unique index reversals_once on commissions (program_id, refund_id, reversal_of)
  where reversal_of is not null;
create index commissions_newest
  on commissions (program_id, partner_id, occurred_at desc, id desc);
create index commissions_largest on commissions (program_id, partner_id, amount desc, id desc);
create index commissions_due on commissions (program_id, hold_until) where status = 'pending';
create index commissions_of_payment on commissions (program_id, payment_id);

create table tier_promotions (
  program_id text not null,
  id text not null,
  partner_id text not null,
  from_key text not null,
  to_key text not null,
  at timestamptz not null,
  celebrated_at timestamptz,
  primary key (program_id, id),
  foreign key (program_id, partner_id) references partners (program_id, id)
);
create index tier_promotions_newest on tier_promotions (program_id, partner_id, at desc);

create table assets (
  program_id text not null references programs (id),
  id text not null,
  key text not null,
  title text not null,
  description text not null,
  category text not null,
  format text not null,
  content_type text not null,
  bytes integer not null,
  width integer,
  height integer,
  file text not null,
  preview text,
  tier_rank integer not null default 0,
  position integer not null,
  updated_at timestamptz not null,
  primary key (program_id, id),
  unique (program_id, key)
);
create index assets_in_order on assets (program_id, position, id);

create table asset_downloads (
  program_id text not null,
  asset_id text not null,
  partner_id text not null,
  downloads integer not null default 0,
  last_at timestamptz not null,
  primary key (program_id, partner_id, asset_id),
  foreign key (program_id, asset_id) references assets (program_id, id)
);

-- The outbox: written in the transaction of the fact it tells. Readers follow (xid, seq) and stop
-- at the oldest transaction still running, so that no event is ever skipped.
create table events (
  program_id text not null references programs (id),
  seq bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  id text not null,
  partner_id text,
  type text not null,
  data jsonb not null,
  occurred_at timestamptz not null,
  primary key (program_id, seq)
);
create index events_in_order on events (xid, seq);
create index events_of_partner on events (program_id, partner_id, xid, seq);

create function portico_wake() returns trigger language plpgsql as $$
begin
  perform pg_notify('portico_events', '');
  return null;
end $$;
create trigger events_wake after insert on events
  for each statement execute function portico_wake();

-- Other processes forget what they remember of a link as soon as it changes.
create function portico_forget_link() returns trigger language plpgsql as $$
begin
  perform pg_notify('portico_links', new.code);
  return null;
end $$;
create trigger links_forget after update of destination, utm, status on links
  for each row execute function portico_forget_link();

create function portico_forget_partner() returns trigger language plpgsql as $$
begin
  perform pg_notify('portico_links', '*');
  return null;
end $$;
create trigger partners_forget after update of status on partners
  for each row execute function portico_forget_partner();

create table idempotency_keys (
  program_id text not null references programs (id),
  credential text not null,
  key text not null,
  request_hash text not null,
  status integer,
  body jsonb,
  created_at timestamptz not null,
  primary key (program_id, credential, key)
);
create index idempotency_keys_old on idempotency_keys (created_at);

create table stripe_events (
  program_id text not null references programs (id),
  id text not null,
  type text not null,
  received_at timestamptz not null,
  primary key (program_id, id)
);

-- Codes are free or taken across all programs, and nothing more is said of a foreign one.
create function portico_code_taken(wanted text) returns boolean
  language sql stable security definer set search_path from current
  as $$ select exists (select 1 from links where code = wanted) $$;

do $$
declare
  name text;
begin
  foreach name in array array['keys', 'webhook_secrets', 'plans', 'tiers', 'coupons', 'clicks',
    'customers', 'payments', 'payment_references', 'refunds', 'assets', 'idempotency_keys', 'stripe_events']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy tenant on %I using (program_id = (select portico_program()))',
      name);
  end loop;
  foreach name in array array['links', 'link_earnings', 'referrals', 'commissions',
    'tier_promotions', 'asset_downloads', 'events']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy tenant on %I using (program_id = (select portico_program())
      and ((select portico_partner()) = '''' or partner_id = (select portico_partner())))', name);
  end loop;
end $$;

alter table programs enable row level security;
create policy tenant on programs using (id = (select portico_program()));
alter table partners enable row level security;
create policy tenant on partners using (program_id = (select portico_program())
  and ((select portico_partner()) = '' or id = (select portico_partner())));

do $$
begin
  if not exists (select 1 from pg_roles where rolname = 'portico_app') then
    create role portico_app nologin;
  end if;
  if not pg_has_role(current_user, 'portico_app', 'member') then
    execute format('grant portico_app to %I', current_user);
  end if;
  execute format('grant usage on schema %I to portico_app', current_schema());
end $$;

grant select, insert, update on
  programs, plans, tiers, partners, coupons, links, link_earnings, clicks, customers, referrals,
  payments, payment_references, refunds, commissions, tier_promotions, assets, asset_downloads, idempotency_keys,
  stripe_events, webhook_secrets to portico_app;
grant select, insert on events to portico_app;
grant select on keys to portico_app;
