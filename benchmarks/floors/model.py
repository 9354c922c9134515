"""A command that reads YAML and documents: both loaded, one model built."""

import yaml
from pydantic import BaseModel

yaml.load("READY", yaml.CSafeLoader)


class Model(BaseModel):
    """One model."""

    text: str


Model(text="")
