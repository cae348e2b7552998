"""Who answers for others."""

from verkosto.schema.core import END, START, Table, reference, words

HOSTING = Table(
    "hosting",
    "joint authorities that answer for their members",
    (
        reference(
            "host",
            "organizations",
            "the organisation that answers",
            (
                "isäntä | vastuukunta | järjestäjä | värd | värdkommun | isäntäkunta | isäntäorganisaatio | "
                "vastuuorganisaatio | värdorganisation | ansvarskommun"
            ),
            required=True,
        ),
        reference(
            "member",
            "organizations",
            "the organisation for which it answers",
            (
                "jäsen | jäsenkunta | medlem | medlemskommun | osakas | osakaskunta | jäsenorganisaatio | kunta "
                "| medlemsorganisation | kommun"
            ),
            required=True,
        ),
        reference(
            "domains",
            "domains",
            "the domains; empty: all",
            (
                "yhdyspinnat | yhdyspinta | gränssnitt | kontaktytor | kontaktyta | gränsytor | gränsyta | "
                "aihealueet | teemat"
            ),
            many=True,
        ),
        START,
        END,
    ),
    words(
        "isännyys | isännöinti | järjestämisvastuu | värdskap | isännät | isäntäkunnat | vastuukunnat | värdar "
        "| värdkommuner"
    ),
)
