from contextlib import closing
from threading import Thread

import pytest
from django.db import DatabaseError, connection


@pytest.fixture
def loyalty(pg, django_project, load_sample):
    django_project(DATABASES=pg.django())
    return load_sample()


@pytest.fixture
def card(loyalty):
    return loyalty.LoyaltyCard.objects.create(holder="Ines")


def test_one_stamp_on_an_idle_card_counts_one(loyalty, card):
    neighbour = loyalty.LoyaltyCard.objects.create(holder="Noor", stamps=4)
    loyalty.add_stamp(card.pk)
    card.refresh_from_db()
    neighbour.refresh_from_db()
    assert card.stamps == 1, f"1 stamp ended at {card.stamps}"
    assert neighbour.stamps == 4, f"the neighbour's 4 stamps became {neighbour.stamps}"


def test_eight_stamps_at_once_count_eight(loyalty, card, pg):
    errors = []

    def stamp():
        with closing(connection):
            try:
                loyalty.add_stamp(card.pk)
            except DatabaseError as error:
                errors.append(repr(error))

    threads = [Thread(target=stamp) for _ in range(8)]
    with pg.connect(autocommit=False) as other:
        other.execute("SELECT FROM loyalty_loyaltycard FOR UPDATE")
        for thread in threads:
            thread.start()
        pg.wait_for_blocked(8, among=threads)  # then the block ends and lets go of the row
    for thread in threads:
        thread.join()
    card.refresh_from_db()
    assert card.stamps == 8, f"8 stamps at once ended at {card.stamps}, errors: {errors}"
