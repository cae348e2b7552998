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
        text("name", "name", (
            "nimi | namn | henkilön nimi | koko nimi | henkilö | fullständigt namn | personens namn | person"
        ), required=True),
        text(
            "email",
            "e-mail address; shown only when asked for",
            (
                "sähköposti | sähköpostiosoite | e-post | epost | s-posti | sposti | e-mail | mail | "
                "e-postadress | epostadress"
            ),
            contact=True,
        ),
        text("phone", "telephone number; shown only when asked for", (
            "puhelin | puhelinnumero | telefon | puh | puh. | puhelinnro | matkapuhelin | gsm | telefonnummer | "
            "tel | tel. | mobil | mobiltelefon"
        ), contact=True),
        NOTE,
    ),
    words("henkilöt | henkilö | personer | henkilöluettelo | person | personförteckning"),
    label="Person",
)

POSTS = Table(
    "posts",
    "posts and elected offices, whoever holds them",
    (
        identifier("identifier of the post"),
        text("title", "title", (
            "nimike | virkanimike | tehtävänimike | titteli | titel | benämning | virka | tehtävä | tehtävän "
            "nimike | tjänst | tjänstebeteckning | befattning"
        ), required=True),
        reference("organization", "organizations", "where the post is", (
            "organisaatio | organisation | kunta | hyvinvointialue | toimija | kommun | välfärdsområde | aktör"
        ), required=True),
        code(
            "kind",
            "elected office, office or employment",
            {
                "elected": (
                    "luottamustoimi | luottamushenkilö | förtroendeuppdrag | förtroendevald | luottamustehtävä "
                    "| förtroendepost"
                ),
                "office": (
                    "virka | tjänst | virkasuhde | viranhaltija | tjänsteförhållande | tjänsteinnehavare"
                ),
                "employee": (
                    "toimi | työsuhde | työsopimussuhde | befattning | arbetsavtal | työntekijä | työsopimus | "
                    "anställning | anställd | arbetsavtalsförhållande"
                ),
            },
            "laji | tyyppi | typ | slag | palvelussuhde | palvelussuhteen laji | anställningsform | art",
        ),
        code(
            "tier",
            "place in the organisation",
            {
                "elected": (
                    "luottamushenkilöt | luottamusjohto | förtroendevalda | luottamushenkilö | poliittinen "
                    "johto | förtroendevald | politisk ledning"
                ),
                "executive": (
                    "ylin johto | högsta ledning | ylin virkajohto | johtajisto | högsta ledningen"
                ),
                "management": (
                    "johto | toimialajohto | ledning | keskijohto | päällikkö | päälliköt | ledningen | "
                    "mellanledning | chefer"
                ),
                "expert": "asiantuntija | expert | sakkunnig | asiantuntijat | experter | sakkunniga",
                "staff": (
                    "henkilöstö | personal | muu henkilöstö | työntekijät | övrig personal | anställda"
                ),
            },
            (
                "taso | porras | asema | ställning | organisaatiotaso | asema organisaatiossa | johtamistaso | "
                "organisationsnivå"
            ),
        ),
        code("level", "level of cooperation at which it works", LEVELS, (
            "yhteistyön taso | yhteistyötaso | nivå | yhdyspinnan taso | samarbetsnivå"
        )),
        boolean(
            "management_team", "whether it sits in the management team", (
                "johtoryhmä | johtoryhmässä | ledningsgrupp | johtoryhmän jäsen | i ledningsgruppen | medlem i "
                "ledningsgruppen"
            )
        ),
        code(
            "status",
            "whether somebody holds it",
            {
                "filled": "täytetty | tillsatt | besatt | hoidossa | hoidettu",
                "vacant": (
                    "avoin | täyttämättä | vakant | ledig | avoinna | ei täytetty | obesatt | inte tillsatt"
                ),
                "abolished": "lakkautettu | indragen | lopetettu | avskaffad | nedlagd",
                "unknown": "ei tiedossa | tuntematon | okänd | ei tietoa | okänt | inte känt",
            },
            "tila | tilanne | tilatieto | läge",
        ),
        date("term_ends", "day on which the term ends", (
            "kausi päättyy | toimikausi päättyy | mandatperioden slutar | toimikauden loppu | kauden loppu | "
            "toimikausi | mandatperioden upphör | mandatperiod"
        )),
    ),
    words(
        "virat | tehtävät | toimet | nimikkeet | poster | tjänster | virat ja toimet | tehtävänimikkeet | "
        "vakanssit | befattningar | vakanser | uppdrag"
    ),
    label="Post",
)

APPOINTMENTS = Table(
    "appointments",
    "who holds which post, and when",
    (
        reference("person", "people", "who holds the post", (
            "henkilö | person | nimi | henkilön nimi | haltija | viranhaltija | namn | innehavare | "
            "tjänsteinnehavare"
        ), required=True),
        reference("post", "posts", "the post", (
            "virka | tehtävä | tjänst | nimike | virkanimike | tehtävänimike | toimi | titel | befattning"
        ), required=True),
        START,
        END,
        boolean("acting", "whether only for the time being", (
            "vt | vs | sijainen | tillförordnad | tf | vt. | viransijainen | väliaikainen | t.f. | tf. | "
            "tillfällig"
        )),
        SOURCE,
    ),
    words(
        "nimitykset | viranhaltijat | utnämningar | nimitys | virkanimitykset | viranhoidot | tillsättningar | "
        "tjänsteinnehavare | förordnanden"
    ),
)
