"""Every kind of block, and the union of them on `kind`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field as Bounds

from tilfriskning.module.block import BlockBase
from tilfriskning.module.blocks_to_answer import (
    Checklist,
    Discussion,
    Form,
    FormQuestion,
    FormRow,
    GoalFollowup,
    HomePractice,
    PlanPrompt,
    Review,
    RowOffers,
    SessionFormat,
    SignGroup,
    SkillPractice,
    SkillStep,
    Suggestions,
    SymptomRow,
    SymptomTable,
)
from tilfriskning.module.blocks_to_read import (
    Agenda,
    Epigraph,
    ExampleAnswer,
    ExampleContact,
    ExampleRow,
    Examples,
    KeyPoint,
    PlanTemplateBlock,
    RecoveryStory,
    StressModel,
    Summary,
    TextBlock,
    WorkedExample,
)

__all__ = [
    "Agenda",
    "AnyBlock",
    "Block",
    "BlockBase",
    "Checklist",
    "Discussion",
    "Epigraph",
    "ExampleAnswer",
    "ExampleContact",
    "ExampleRow",
    "Examples",
    "Form",
    "FormQuestion",
    "FormRow",
    "GoalFollowup",
    "HomePractice",
    "KeyPoint",
    "PlanPrompt",
    "PlanTemplateBlock",
    "RecoveryStory",
    "Review",
    "RowOffers",
    "SessionFormat",
    "SignGroup",
    "SkillPractice",
    "SkillStep",
    "StressModel",
    "Suggestions",
    "Summary",
    "SymptomRow",
    "SymptomTable",
    "TextBlock",
    "WorkedExample",
]

AnyBlock = (
    TextBlock
    | KeyPoint
    | Agenda
    | Epigraph
    | StressModel
    | SessionFormat
    | Discussion
    | Examples
    | Suggestions
    | SymptomTable
    | Checklist
    | Form
    | PlanPrompt
    | PlanTemplateBlock
    | WorkedExample
    | SkillPractice
    | HomePractice
    | GoalFollowup
    | Review
    | RecoveryStory
    | Summary
)

Block = Annotated[AnyBlock, Bounds(discriminator="kind")]
"""Any block, told apart by `kind`."""
