-- How the widgets of a program look: a theme that was read and found safe before it was written.

create table program_brands (
  program_id text primary key references programs (id),
  -- Null: it had a theme once.
  theme jsonb,
  updated_at timestamptz not null
);

alter table program_brands enable row level security;
create policy tenant on program_brands using (program_id = (select portico_program()));

grant select, insert, update on program_brands to portico_app;
