import os

from alembic import context
from pharmacy.models import Base
from sqlalchemy import create_engine, pool

target_metadata = Base.metadata


def only_what_the_models_know(object, name, type_, reflected, compare_to):
    return not (reflected and compare_to is None)


def run_migrations_online():
    engine = create_engine(os.environ["DATABASE_URL"], poolclass=pool.NullPool)
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=target_metadata,
            include_object=only_what_the_models_know,
        )
        with context.begin_transaction():
            context.run_migrations()


run_migrations_online()
