import pytest

OLD_TABLES = """
    CREATE TABLE tags (id serial PRIMARY KEY, name varchar(40) NOT NULL UNIQUE);
    CREATE TABLE recipes (id serial PRIMARY KEY, title varchar(120) NOT NULL);
    CREATE TABLE recipe_tags (
        recipe_id int NOT NULL REFERENCES recipes,
        tag_id int NOT NULL REFERENCES tags,
        PRIMARY KEY (recipe_id, tag_id)
    );
    INSERT INTO tags (name) VALUES ('rye'), ('vegan'), ('sweet');
    INSERT INTO recipes (title) VALUES ('Pumpernickel'), ('Brioche');
    INSERT INTO recipe_tags VALUES (1, 1), (1, 2), (2, 3);
"""


@pytest.fixture
def bakery(pg, django_project, load_sample):
    django_project(tables=False, DATABASES=pg.django())
    with pg.connect() as old_application:
        old_application.execute(OLD_TABLES)
    return load_sample()


@pytest.fixture
def bread(bakery):
    return bakery.Recipe.objects.get(title="Pumpernickel")


def join_rows(pg):
    with pg.connect() as old_application:
        query = "SELECT recipe_id, tag_id FROM recipe_tags ORDER BY 1, 2"
        return old_application.execute(query).fetchall()


def test_recipes_and_tags_by_themselves_are_read(bakery):
    found = [
        sorted(str(row.pk) for row in model.objects.all()) for model in (bakery.Recipe, bakery.Tag)
    ]
    assert found == [["1", "2"], ["1", "2", "3"]], f"Django reads {found}"


def test_the_tags_of_a_recipe_are_read(bread):
    found = sorted(tag.name for tag in bread.tags.all())
    assert found == ["rye", "vegan"], f"the bread has {found}"


def test_recipes_are_found_by_tag(bakery):
    found = [recipe.title for recipe in bakery.Recipe.objects.filter(tags__name="sweet")]
    assert found == ["Brioche"], f"sweet are {found}"


def test_tags_are_added_and_taken_away_where_the_old_application_sees_it(bakery, bread, pg):
    bread.tags.add(bakery.Tag.objects.get(name="sweet"))
    bread.tags.remove(bakery.Tag.objects.get(name="rye"))
    found = join_rows(pg)
    assert found == [(1, 2), (1, 3), (2, 3)], f"the old application sees {found}"


def test_a_recipe_is_deleted(bread, pg):
    bread.delete()
    found = join_rows(pg)
    assert found == [(2, 3)], f"the join table holds {found}"
