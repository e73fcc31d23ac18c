"""How long one text takes: it grows with the text, also where one thing is repeated thousands of times."""

from time import process_time

from factory import extract

#: How many times a part is repeated, how many times more for comparison, and what that may cost (a square law: 16).
_TIMES, _MORE, _AT_MOST = 500, 4, 10


def _seconds(text: str) -> float:
    def once() -> float:
        start = process_time()
        extract(text)
        return process_time() - start

    return min(once() for _ in range(2))


def test_a_list_of_states_takes_no_more_than_its_length() -> None:
    part = "اليمن وسورية وليبيا والعراق و"
    assert _seconds(part * _TIMES * _MORE) < _AT_MOST * _seconds(part * _TIMES)
