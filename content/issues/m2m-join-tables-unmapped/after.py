from django.db import models


class Tag(models.Model):
    id = models.AutoField(primary_key=True)
    name = models.CharField(max_length=40, unique=True)

    class Meta:
        db_table = "tags"


class Recipe(models.Model):
    id = models.AutoField(primary_key=True)
    title = models.CharField(max_length=120)
    tags = models.ManyToManyField(
        Tag, related_name="recipes", blank=True, db_table="recipe_tags"
    )

    class Meta:
        db_table = "recipes"
