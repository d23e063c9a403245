def finish_repair(client, repair_id):
    changed = client.table("repair").update({"status": "done"}).eq("id", repair_id).execute()
    if not changed.data:
        raise LookupError(f"no repair {repair_id}")
    return changed.data[0]["status"]


def forget_customer(client, customer_id):
    client.table("repair").delete().eq("customer_id", customer_id).execute()
