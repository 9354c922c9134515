"""Plans of documents of version 1 that have names under them: kept as the first signed versions."""

from __future__ import annotations

from typing import Any

Document = dict[str, Any]


def with_signed_versions(document: Document) -> Document:
    """The document with a signed version of each plan that somebody has put a name under.

    In version 1 a name made the plan signed, and the plan went on being written in. What stood in it when the document
    was last saved is what was agreed on.

    Raises:
        LookupError, TypeError, AttributeError: the document has another shape than version 1 has.
    """
    plans = document.get("plans", {})
    signed = [id for id, plan in plans.items() if any(text.strip() for text in plan.get("signatures", {}).values())]
    versions = [_version(document, id) for id in signed]
    drafts = {id: {**plan, "signatures": {}} if id in signed else plan for id, plan in plans.items()}
    return {**document, "plans": drafts, "versions": versions}


def _version(document: Document, id: str) -> Document:
    plan = document["plans"][id]
    revisions = [revision for revision in document.get("revisions", []) if revision["plan"] == id]
    pool = {sign["id"]: sign["text"] for sign in document.get("signs", {}).get(id, [])}
    return {
        "id": f"signed-{id}",
        "plan": id,
        "number": 1 + len(revisions),
        "on": document["header"]["changed"][:10],
        "reason": revisions[-1].get("reason", "") if revisions else "",
        "written": plan,
        "signs": {slot: pool[sign] for slot, sign in plan.get("signs", {}).items() if pool.get(sign, "").strip()},
        "set_aside": [key.removeprefix(f"{id}.") for key in document.get("set_aside", []) if key.startswith(f"{id}.")],
    }
