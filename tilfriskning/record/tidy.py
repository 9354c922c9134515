"""A document without what has been emptied."""

from __future__ import annotations

from tilfriskning.record.plan import Sign
from tilfriskning.record.record import Record
from tilfriskning.record.sessions import ProblemSolving


def tidy(record: Record) -> Record:
    """The record without things that were emptied in an earlier sitting. In this one they can be brought back."""
    plans = {}
    for id, plan in record.plans.items():
        rows = {key: row.tidy() for key, row in plan.rows.items()}
        kept = {slot: sign for slot, sign in plan.signs.items() if _is_written(record, id, sign)}
        others = tuple(signer for signer in plan.others if not signer.is_blank)
        plans[id] = plan.model_copy(update={"rows": rows, "signs": kept, "others": others})
    signs = {
        pool: tuple(sign for sign in signs if sign.text.strip() or sign.said_by.strip() or _is_marked(sign))
        for pool, signs in record.signs.items()
    }
    return record.model_copy(
        update={
            "plans": plans,
            "signs": signs,
            "sheets": tuple(sheet for sheet in record.sheets if not sheet.is_blank),
            "copies": tuple(copy for copy in record.copies if not copy.is_blank),
            "steps": tuple(step for step in record.steps if not step.is_blank),
            "hours": tuple(hour for hour in record.hours if not hour.is_blank),
            "problems": tuple(_with_ideas(problem) for problem in record.problems if not problem.is_blank),
            "days": tuple(day for day in record.days if not day.is_blank),
            "tools": tuple(tool for tool in record.tools if tool.text.strip()),
            "chains": tuple(chain for chain in record.chains if not chain.is_blank),
            "last_times": tuple(time for time in record.last_times if not time.is_blank),
            "rehearsals": tuple(rehearsal for rehearsal in record.rehearsals if not rehearsal.is_blank),
        }
    )


def _with_ideas(problem: ProblemSolving) -> ProblemSolving:
    return problem.model_copy(update={"ideas": tuple(idea for idea in problem.ideas if idea.text.strip())})


def _is_marked(sign: Sign) -> bool:
    """Whether a sign of the module's list has a mark; such a sign has its words from the list when its own are gone."""
    return sign.origin == "list" and (sign.j or sign.f)


def _is_written(record: Record, pool: str, id: str) -> bool:
    sign = record.sign(pool, id)
    return bool(sign and sign.text.strip())
