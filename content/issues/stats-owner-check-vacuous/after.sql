CREATE TABLE locker (
  id int PRIMARY KEY,
  member_id int,
  team_id int,
  state text NOT NULL CONSTRAINT locker_state CHECK (state IN ('rented', 'broken')),
  CONSTRAINT locker_owner CHECK (num_nonnulls(member_id, team_id) = 1)
);
