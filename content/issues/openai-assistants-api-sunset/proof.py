import warnings

import pytest


def response(request, status="completed"):
    text = f"An answer to: {request.json['input']}"
    part = {"type": "output_text", "text": text, "annotations": []}
    message = {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "status": status,
        "content": [part],
    }
    return {
        "id": "resp_1",
        "object": "response",
        "created_at": 1,
        "model": request.json["model"],
        "status": status,
        "output": [message],
        "parallel_tool_calls": True,
        "tool_choice": "auto",
        "tools": [],
    }


@pytest.fixture
def openai_api(stand_in, monkeypatch):
    """Stands in for api.openai.com as its migration guide describes it: no threads any more."""
    conversation = {"id": "conv_1", "object": "conversation", "created_at": 1, "metadata": {}}
    api = stand_in(
        {
            "POST /v1/conversations": lambda request: conversation,
            "POST /v1/responses": response,
        }
    )
    monkeypatch.setenv("OPENAI_BASE_URL", api.url + "/v1")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-proof")
    monkeypatch.setenv("GUIDE_ASSISTANT_ID", "asst_1")
    monkeypatch.setenv("GUIDE_MODEL", "a-model")
    return api


def test_a_question_is_answered(openai_api, load_sample):
    guide = load_sample()
    answer = guide.ask(guide.start_chat(), "How old is it?")
    assert answer == "An answer to: How old is it?", f"the guide said {answer!r}"


def test_each_turn_carries_conversation_model_and_instructions(openai_api, load_sample):
    guide = load_sample()
    chat = guide.start_chat()
    guide.ask(chat, "How old is it?")
    guide.ask(chat, "Who made it?")
    sent = [request.json for request in openai_api.asked("POST /v1/responses")]
    found = [(s["conversation"], s["model"], "clocks" in s["instructions"]) for s in sent]
    assert found == [("conv_1", "a-model", True)] * 2, f"the turns carried {found}"


def test_no_call_is_marked_as_deprecated(openai_api, load_sample):
    guide = load_sample()
    with warnings.catch_warnings():
        warnings.simplefilter("error", DeprecationWarning)
        guide.start_chat()
    assert len(openai_api.requests) == 1, f"{len(openai_api.requests)} requests"


def test_importing_the_module_asks_nothing(openai_api, load_sample):
    load_sample()
    assert openai_api.requests == [], f"{len(openai_api.requests)} requests at import"
