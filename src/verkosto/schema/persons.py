"""Persons, posts, and who holds which post."""

from verkosto.schema.core import (
    END,
    LEVELS,
    NOTE,
    SOURCE,
    START,
    Table,
    boolean,
    code,
    date,
    identifier,
    reference,
    text,
    words,
)

PEOPLE = Table(
    "people",
    "persons in their roles",
    (
        identifier("identifier of the person"),
        text("name", "name", "nimi | namn", required=True),
        text(
            "email",
            "e-mail address; shown only when asked for",
            "sähköposti | sähköpostiosoite | e-post | epost",
            contact=True,
        ),
        text("phone", "telephone number; shown only when asked for", "puhelin | puhelinnumero | telefon", contact=True),
        NOTE,
    ),
    words("henkilöt | henkilö | personer"),
    label="Person",
)

POSTS = Table(
    "posts",
    "posts and elected offices, whoever holds them",
    (
        identifier("identifier of the post"),
        text("title", "title", "nimike | virkanimike | tehtävänimike | titteli | titel | benämning", required=True),
        reference("organization", "organizations", "where the post is", "organisaatio | organisation", required=True),
        code(
            "kind",
            "elected office, office or employment",
            {
                "elected": "luottamustoimi | luottamushenkilö | förtroendeuppdrag | förtroendevald",
                "office": "virka | tjänst",
                "employee": "toimi | työsuhde | työsopimussuhde | befattning | arbetsavtal",
            },
            "laji | tyyppi | typ | slag",
        ),
        code(
            "tier",
            "place in the organisation",
            {
                "elected": "luottamushenkilöt | luottamusjohto | förtroendevalda",
                "executive": "ylin johto | högsta ledning",
                "management": "johto | toimialajohto | ledning",
                "expert": "asiantuntija | expert | sakkunnig",
                "staff": "henkilöstö | personal",
            },
            "taso | porras | asema | ställning",
        ),
        code("level", "level of cooperation at which it works", LEVELS, "yhteistyön taso | yhteistyötaso | nivå"),
        boolean(
            "management_team", "whether it sits in the management team", "johtoryhmä | johtoryhmässä | ledningsgrupp"
        ),
        code(
            "status",
            "whether somebody holds it",
            {
                "filled": "täytetty | tillsatt | besatt",
                "vacant": "avoin | täyttämättä | vakant | ledig",
                "abolished": "lakkautettu | indragen",
                "unknown": "ei tiedossa | tuntematon | okänd",
            },
            "tila | tilanne",
        ),
        date("term_ends", "day on which the term ends", "kausi päättyy | toimikausi päättyy | mandatperioden slutar"),
    ),
    words("virat | tehtävät | toimet | nimikkeet | poster | tjänster"),
    label="Post",
)

APPOINTMENTS = Table(
    "appointments",
    "who holds which post, and when",
    (
        reference("person", "people", "who holds the post", "henkilö | person", required=True),
        reference("post", "posts", "the post", "virka | tehtävä | tjänst", required=True),
        START,
        END,
        boolean("acting", "whether only for the time being", "vt | vs | sijainen | tillförordnad | tf"),
        SOURCE,
    ),
    words("nimitykset | viranhaltijat | utnämningar"),
)
