-- Monthly statements: what was stated, and by what a file can be recognised. The file itself is made
-- from the ledger whenever it is asked for.

create table statements (
  program_id text not null references programs (id),
  id text not null,
  partner_id text not null,
  month date not null check (month = date_trunc('month', month)),
  -- Names as they were: the same statement says the same for ever.
  program_name text not null,
  partner_name text not null,
  totals jsonb not null,
  entries integer not null,
  sha256 text not null,
  made_at timestamptz not null,
  primary key (program_id, id),
  unique (program_id, partner_id, month),
  foreign key (program_id, partner_id) references partners (program_id, id)
);

-- Months of which every statement is made.
create table statement_months (
  program_id text not null references programs (id),
  month date not null,
  done_at timestamptz not null,
  primary key (program_id, month)
);

alter table statements enable row level security;
create policy tenant on statements using (program_id = (select portico_program())
  and ((select portico_partner()) = '' or partner_id = (select portico_partner())));
alter table statement_months enable row level security;
create policy tenant on statement_months using (program_id = (select portico_program()));

create trigger statements_keep before update or delete on statements
  for each row execute function portico_refuse_change();

grant select, insert on statements, statement_months to portico_app;
