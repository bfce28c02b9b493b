create table if not exists account (
  id varchar(24) primary key,
  name varchar(40) not null unique,
  display_name varchar(80) not null,
  role varchar(10) not null,
  password_hash varchar(200),
  disabled boolean not null default false,
  failures int not null default 0,
  locked_until timestamp with time zone,
  created_at timestamp with time zone not null
);

create table if not exists session (
  hash varchar(64) primary key,
  account_id varchar(24) not null references account(id) on delete cascade,
  csrf varchar(64) not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null
);

create table if not exists api_token (
  id varchar(24) primary key,
  hash varchar(64) not null unique,
  account_id varchar(24) not null references account(id) on delete cascade,
  label varchar(80) not null,
  role varchar(10) not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);

create table if not exists audit (
  seq bigint primary key,
  at timestamp with time zone not null,
  actor varchar(40) not null,
  action varchar(40) not null,
  subject varchar(200) not null,
  outcome varchar(20) not null,
  remote varchar(60) not null
);

create table if not exists reply (
  id varchar(24) primary key,
  brief_id varchar(80) not null,
  figure varchar(80),
  parent_id varchar(24) references reply(id) on delete cascade,
  account_id varchar(24) not null references account(id) on delete cascade,
  body varchar(8000) not null,
  state varchar(10) not null,
  version int not null default 1,
  created_at timestamp with time zone not null,
  moderated_by varchar(40),
  moderated_at timestamp with time zone
);

create index if not exists reply_of_brief on reply(brief_id, created_at);

create table if not exists webhook (
  id varchar(24) primary key,
  account_id varchar(24) not null references account(id) on delete cascade,
  address varchar(2000) not null,
  secret varchar(64) not null,
  created_at timestamp with time zone not null,
  told_at timestamp with time zone,
  outcome varchar(200)
);

alter table account add column if not exists subject varchar(600);

create unique index if not exists account_by_subject on account(subject);
