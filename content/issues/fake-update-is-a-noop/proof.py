import pytest


@pytest.fixture
def client(load_sample):
    return load_sample().FakeSupabase(
        repair=[
            {"id": 1, "customer_id": 7, "status": "open"},
            {"id": 2, "customer_id": 7, "status": "open"},
        ]
    )


@pytest.fixture
def repairs(load_sample):
    return load_sample("workshop.repairs")


def statuses(client):
    return [row["status"] for row in client.table("repair").select().execute().data]


def test_a_finished_repair_is_stored(client, repairs):
    repairs.finish_repair(client, 1)
    assert statuses(client) == ["done", "open"], f"stored afterwards: {statuses(client)}"


def test_an_update_returns_the_rows_as_they_are_now(client, repairs):
    status = repairs.finish_repair(client, 1)
    assert status == "done", f"finish_repair returned {status}"


def test_a_delete_is_done_or_refused(client, repairs):
    try:
        repairs.forget_customer(client, 7)
        found = f"no error, {len(statuses(client))} of 2 repairs left"
    except NotImplementedError:
        found = "refused"
    assert found in ("no error, 0 of 2 repairs left", "refused"), found


def test_editing_a_result_leaves_the_table_as_it_is(client):
    client.table("repair").select().eq("id", 1).execute().data[0]["status"] = "lost"
    assert statuses(client) == ["open", "open"], f"stored afterwards: {statuses(client)}"


def test_an_unknown_repair_is_told(client, repairs):
    with pytest.raises(LookupError, match="no repair 3"):
        repairs.finish_repair(client, 3)
    assert statuses(client) == ["open", "open"], f"stored afterwards: {statuses(client)}"


def test_an_update_that_is_not_executed_changes_nothing(client):
    client.table("repair").update({"status": "done"}).eq("id", 1)
    assert statuses(client) == ["open", "open"], f"stored afterwards: {statuses(client)}"
