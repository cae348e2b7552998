"""Findings that somebody has decided to live with for a while."""

from verkosto.schema.core import Column, Table, date, text, words

ACCEPTED = Table(
    "accepted",
    "findings that are known and accepted until a day; they are counted, but no longer listed",
    (
        Column(
            "analysis",
            "text",
            "the id of the analysis",
            words("id | analyysi | tunnus | analys | beteckning | havainto | iakttagelse"),
            required=True,
        ),
        Column(
            "subject",
            "text",
            "the ids of the subject, all of them",
            words("kohde | kohteet | föremål"),
            required=True,
            many=True,
        ),
        date(
            "until",
            "day from which the finding is listed again; empty: until further notice",
            "asti | saakka | till | tills | voimassa asti | päättyy | gäller till",
        ),
        text("why", "why it is accepted", (
            "miksi | perustelu | varför | motivering | syy | perusteet | orsak | skäl"
        ), required=True),
    ),
    words("hyväksytyt | godkända | hyväksytyt havainnot | godkända iakttagelser"),
)
