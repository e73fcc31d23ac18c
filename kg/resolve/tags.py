"""Where or whose a filler of a role is, so that events that name it otherwise can be compared."""

_LISTED = ("armed forces", "army", "military", "defence forces", "defense forces", "bundeswehr")
_CALLED = ("قوات", "جيش", "قوات مسلحه")  # forces, army, armed forces


def tag(type_: str, name: str) -> str:
    """Return a tag by type and key: ``C MA`` for Morocco, ``P city MA`` for a city of it, ``F MA`` for its forces."""
    if type_ == "Country":
        return f"C {name}"
    if type_ == "Organization":
        return _forces(name)
    if type_ != "Place":
        return ""
    if name.endswith("-capital"):
        return f"P capital {name[:2]}"
    kind, _, rest = name.partition("/")
    if rest:
        return f"P {kind} {rest.split('/')[0].upper() or '-'}"
    return f"P - {name.rpartition('@')[2] or '-'}"


def _forces(name: str) -> str:
    """The armed forces of a state as a whole: a listed army, «قوات@TR»; not its navy, nor «قوات سوريا الديمقراطيه»."""
    if name.startswith("military/"):
        _, state, called = name.split("/", 2)
        whole = called.startswith(_LISTED) or called.endswith(_LISTED)
    else:
        called, _, state = name.partition("@")
        whole = called in _CALLED and len(state) == 2
    return f"F {state.upper()}" if whole else ""
