import os

from openai import OpenAI

client = OpenAI()
ASSISTANT_ID = os.environ["GUIDE_ASSISTANT_ID"]


def start_chat():
    return client.beta.threads.create().id


def ask(chat_id, question):
    client.beta.threads.messages.create(chat_id, role="user", content=question)
    run = client.beta.threads.runs.create_and_poll(thread_id=chat_id, assistant_id=ASSISTANT_ID)
    if run.status != "completed":
        raise RuntimeError(f"run {run.id} ended as {run.status}")
    newest = client.beta.threads.messages.list(chat_id, limit=1).data[0]
    return newest.content[0].text.value
