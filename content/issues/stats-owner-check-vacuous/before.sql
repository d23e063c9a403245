CREATE TABLE locker (
  id int PRIMARY KEY,
  member_id int NOT NULL,
  team_id int,
  state text CONSTRAINT locker_state CHECK (state IN ('rented', 'broken')),
  CONSTRAINT locker_owner CHECK (member_id IS NOT NULL OR team_id IS NOT NULL)
);
