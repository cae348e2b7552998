"""Near matches: what somebody may have meant. They are only ever suggested, never taken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from verkosto.tables.notes import Hint

_MOST = 3
_NEAR_ENOUGH = 70.0
_PART_ENOUGH = 88.0
_LISTED = 15
_FEW = 500
"""The longest list in which parts of words are compared too, which is slow."""
_COMPARISONS = 2_000_000
"""After so many comparisons there are no more suggestions: a table full of errors must not take minutes."""


class Speller:
    """Finds near matches in one list of words."""

    def __init__(self, words: Iterable[str] | Mapping[str, str], *, spelled: bool = False) -> None:
        """Take the words, or a mapping of words to what they mean.

        What they mean is shown or, when it is `spelled`, the nearest of the words that mean it: that is in the
        language in which somebody has written.
        """
        meanings = words if isinstance(words, Mapping) else {word: word for word in words}
        self._folded = [word.casefold() for word in meanings]
        self._names = list(meanings.values())
        self._shown = list(meanings) if spelled else self._names
        self._left = _COMPARISONS

    def near(self, text: str) -> list[str]:
        """Give what is shown for the nearest words, the nearest first; none may be near enough."""
        if self._left <= 0:
            return []
        self._left -= len(self._folded)
        from rapidfuzz import fuzz, process

        word = text.casefold()
        found = process.extract(word, self._folded, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH, limit=_MOST)
        if not found and len(self._folded) <= _FEW:
            found = process.extract(word, self._folded, scorer=fuzz.WRatio, score_cutoff=_PART_ENOUGH, limit=_MOST)
        nearest: dict[str, str] = {}
        for _, _, number in found:
            nearest.setdefault(self._names[number], self._shown[number])
        return list(nearest.values())

    def hint(self, text: str) -> Hint | None:
        """Ask whether a near word was meant, if there is one."""
        near = self.near(text)
        return Hint("did-you-mean", {"choices": near}) if near else None

    def hint_or_list(self, text: str) -> Hint | None:
        """Ask whether a near word was meant, else list what is allowed when that is not too long."""
        if len(set(self._names)) > _LISTED:
            return self.hint(text)
        return self.hint(text) or Hint("allowed", {"choices": list(dict.fromkeys(self._names))})
