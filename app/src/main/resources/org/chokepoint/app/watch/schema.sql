create table if not exists source (
  id varchar(40) primary key,
  address varchar(2000) not null unique,
  added_at timestamp with time zone not null,
  visited_at timestamp with time zone
);

alter table source add column if not exists etag varchar(500);

alter table source add column if not exists last_modified varchar(500);

create table if not exists document (
  seq bigint not null unique,
  id varchar(64) primary key,
  origin varchar(2000) not null,
  media_type varchar(200) not null,
  language varchar(10) not null,
  title varchar(1000),
  published date,
  authors varchar(2000) not null,
  body text not null,
  first_seen timestamp with time zone not null,
  sketch bytea,
  story varchar(64) not null
);

create index if not exists document_by_arrival on document(first_seen);

create table if not exists item (
  source_id varchar(40) not null references source(id) on delete cascade,
  locator varchar(600) not null,
  version varchar(80) not null,
  document_id varchar(64),
  reason varchar(30),
  message varchar(1000),
  seen_at timestamp with time zone not null,
  primary key (source_id, locator)
);

-- recency: days from the signal's date to the year 1970, so that ascending is newest first.
-- content: within the row, for a large object of its own costs a look-up for every signal shown.
create table if not exists signal (
  document_id varchar(64) not null references document(id) on delete cascade,
  position int not null,
  id varchar(64) not null,
  date date,
  recency int not null,
  actor varchar(200),
  kind varchar(80) not null,
  content varchar(1000000) not null,
  primary key (document_id, position)
);

create index if not exists signal_of_actor on signal(actor, date);

create index if not exists signal_by_date on signal(date);

create index if not exists signal_newest_first on signal(recency, document_id, position);

-- By what a signal is found. The key is the order in which a page of one tag is read.
create table if not exists signal_tag (
  kind varchar(20) not null,
  tag varchar(200) not null,
  recency int not null,
  document_id varchar(64) not null,
  position int not null,
  primary key (kind, tag, recency, document_id, position)
);

-- Signals of each tag, and of all under kind and tag 'all': counting a million takes seconds.
create table if not exists signal_count (
  kind varchar(20) not null,
  tag varchar(200) not null,
  n bigint not null,
  primary key (kind, tag)
);
