"""What all frozen records share: they are kept and restored by their fields, compiled or not."""

from dataclasses import fields
from typing import Any, cast


class Record:
    """A frozen record. Compiled it has no ``__dict__``, so that its fields are read and put back one by one."""

    def __getstate__(self) -> dict[str, object]:
        """Return the fields by their names."""
        return {f.name: getattr(self, f.name) for f in fields(cast("Any", self))}

    def __setstate__(self, state: dict[str, object]) -> None:
        """Put the fields back."""
        for name, value in state.items():
            object.__setattr__(self, name, value)
