import os

from openai import OpenAI

client = OpenAI()
GUIDE = {
    "model": os.environ["GUIDE_MODEL"],
    "instructions": "You guide visitors through a museum of clocks. Answer in two sentences.",
}


def start_chat():
    return client.conversations.create().id


def ask(chat_id, question):
    response = client.responses.create(**GUIDE, conversation=chat_id, input=question)
    if response.status != "completed":
        raise RuntimeError(f"response {response.id} ended as {response.status}")
    return response.output_text
