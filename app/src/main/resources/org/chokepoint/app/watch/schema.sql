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
  id char(64) primary key,
  origin varchar(2000) not null,
  media_type varchar(200) not null,
  language varchar(10) not null,
  title varchar(1000),
  published date,
  authors varchar(2000) not null,
  body clob not null,
  first_seen timestamp with time zone not null,
  sketch varbinary(1024),
  story char(64) not null
);

create index if not exists document_by_arrival on document(first_seen);

create table if not exists item (
  source_id varchar(40) not null references source(id) on delete cascade,
  locator varchar(600) not null,
  version varchar(80) not null,
  document_id char(64),
  reason varchar(30),
  message varchar(1000),
  seen_at timestamp with time zone not null,
  primary key (source_id, locator)
);

create table if not exists signal (
  document_id char(64) not null references document(id) on delete cascade,
  position int not null,
  id varchar(64) not null,
  date date,
  actor varchar(200),
  kind varchar(80) not null,
  content clob not null,
  primary key (document_id, position)
);

create index if not exists signal_of_actor on signal(actor, date);

create index if not exists signal_by_date on signal(date);

drop table if exists signal_theme;

create index if not exists signal_newest_first on signal(date desc nulls last, document_id, position);

create table if not exists signal_tag (
  kind varchar(20) not null,
  tag varchar(80) not null,
  document_id char(64) not null references document(id) on delete cascade,
  position int not null,
  primary key (kind, tag, document_id, position)
);

create index if not exists signal_tag_of on signal_tag(document_id, position);
