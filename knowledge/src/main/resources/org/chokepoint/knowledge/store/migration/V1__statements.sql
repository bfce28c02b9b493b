-- One dialect for H2 (MODE=PostgreSQL) and PostgreSQL.
create table dataset (
  no integer primary key,
  id varchar(300) not null unique,
  family varchar(300) not null,
  title text not null,
  publisher text not null,
  licence text not null,
  accessed varchar(32) not null,
  sha256 varchar(64) not null,
  row_count integer not null,
  is_current boolean not null
);

-- Thousands of cells share one citation.
create table citation (
  dataset integer not null references dataset (no) on delete cascade,
  no integer not null,
  words text not null,
  primary key (dataset, no)
);

create table statement (
  dataset integer not null references dataset (no) on delete cascade,
  record integer not null,
  prop smallint not null,
  quality smallint not null,
  citation integer not null,
  first_seen integer not null,
  last_seen integer not null,
  valid_from integer,
  valid_to integer,
  tbl varchar(100) not null,
  property varchar(100) not null,
  subject text not null,
  val text not null,
  unit text not null,
  -- Null where it is 'row RECORD, PROPERTY'.
  locator text,
  primary key (dataset, record, prop)
);

create index statement_tbl on statement (tbl, dataset);
create index statement_subject on statement (subject);
