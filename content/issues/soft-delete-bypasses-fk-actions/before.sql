CREATE TABLE member (
  id int PRIMARY KEY,
  email text NOT NULL CONSTRAINT member_email UNIQUE,
  deleted_at timestamptz
);
CREATE TABLE booking (
  id int PRIMARY KEY,
  member_id int NOT NULL REFERENCES member ON DELETE CASCADE,
  lesson text NOT NULL,
  deleted_at timestamptz
);
