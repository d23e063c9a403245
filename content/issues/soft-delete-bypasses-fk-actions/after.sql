CREATE TABLE member (
  id int PRIMARY KEY,
  email text NOT NULL,
  deleted_at timestamptz
);
CREATE UNIQUE INDEX member_email ON member (email) WHERE deleted_at IS NULL;
CREATE TABLE booking (
  id int PRIMARY KEY,
  member_id int NOT NULL REFERENCES member ON DELETE CASCADE,
  lesson text NOT NULL,
  deleted_at timestamptz
);
CREATE FUNCTION bookings_follow_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE booking SET deleted_at = NEW.deleted_at
   WHERE member_id = NEW.id AND deleted_at IS NOT DISTINCT FROM OLD.deleted_at;
  RETURN NULL;
END $$;
CREATE TRIGGER bookings_follow_member
  AFTER UPDATE OF deleted_at ON member FOR EACH ROW
  WHEN (OLD.deleted_at IS DISTINCT FROM NEW.deleted_at)
  EXECUTE FUNCTION bookings_follow_member();
