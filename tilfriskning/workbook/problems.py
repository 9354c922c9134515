"""A problem that is taken in five small steps."""

from __future__ import annotations

from tilfriskning.record.plan import new_id
from tilfriskning.record.session_places import IdeaAt, ProblemAt, ProblemPart, problem_in, with_problem
from tilfriskning.record.sessions import Idea, ProblemSolving
from tilfriskning.workbook.book import Workbook


class Problem:
    """One problem, new or begun. Nothing is written by making it.

    Args:
        workbook: what it reads and changes.
        problem: the problem to go on with; a new one if left out.
    """

    def __init__(self, workbook: Workbook, problem: ProblemSolving | None = None) -> None:
        self.workbook = workbook
        self._new = problem or ProblemSolving(id=new_id(), on=workbook.today)

    @property
    def now(self) -> ProblemSolving:
        """The problem as it stands now."""
        return problem_in(self.workbook.record, self._new)

    @property
    def ideas(self) -> tuple[Idea, ...]:
        """The ideas that something is written for."""
        return tuple(idea for idea in self.now.ideas if idea.text.strip())

    @property
    def earlier(self) -> tuple[ProblemSolving, ...]:
        """The other problems, the last one first."""
        problems = reversed(self.workbook.record.problems)
        return tuple(problem for problem in problems if problem.id != self._new.id and not problem.is_blank)

    def at(self, part: ProblemPart) -> ProblemAt:
        """Where the text of a step stands."""
        return ProblemAt(self._new, part)

    def idea(self, id: str = "") -> IdeaAt:
        """Where an idea stands; a new one if the id is left out."""
        return IdeaAt(self._new, id or new_id())

    def choose(self, idea: str) -> None:
        """Choose the idea to try, or take the choice back."""
        choice = "" if idea == self.now.choice else idea
        self.workbook.change(with_problem(self.workbook.record, self.now.model_copy(update={"choice": choice})))
