"""Who answers for what: the matrix, responsibilities, hosting and who has reported."""

from verkosto.schema.core import (
    CONFIRMED,
    END,
    SOURCE,
    START,
    Table,
    boolean,
    code,
    date,
    number,
    reference,
    text,
    words,
)

ORGANIZATION = reference(
    "organization",
    "organizations",
    "the organisation",
    "organisaatio | kunta | hyvinvointialue | organisation | kommun | välfärdsområde",
    required=True,
)

ROLES = {
    "responsible": "vastuuhenkilö | vastuu | vastaa | ansvarig | ansvarsperson | ansvarig person",
    "deputy": "varahenkilö | vara | varalla | sijainen | ersättare | suppleant",
    "coordinator": "koordinaattori | samordnare | koordinator",
    "lead": "johtaa | johtovastuu | päävastuu | vetovastuu | leder | ledningsansvar | huvudansvar",
    "contact": "yhteyshenkilö | kontaktperson | kontakt",
}

CELL_STATES = {
    "vacant": "avoin | täyttämättä | vakant",
    "none": "ei nimetty | ei ole | ei nimettyä | ingen utsedd | ingen",
    "not_applicable": "n/a | ei koske | ei sovellu | gäller inte | inte tillämplig | berörs inte",
}

MATRIX = Table(
    "matrix",
    "the analyst's form of the responsibilities: a row per organisation, a column per domain",
    (ORGANIZATION, CONFIRMED, SOURCE),
    words("matriisi | vastuumatriisi | vastuutaulukko | matris | ansvarsmatris"),
)

RESPONSIBILITIES = Table(
    "responsibilities",
    "who answers for a domain or an agreement in an organisation, or that nobody does",
    (
        ORGANIZATION,
        reference("domain", "domains", "the interface domain", "yhdyspinta | gränssnitt | kontaktyta"),
        reference(
            "agreement",
            "agreements",
            "the agreement or programme, instead of a domain",
            "sopimus | ohjelma | avtal | program",
        ),
        code("role", "in which role", ROLES, "rooli | roll", required=True),
        reference("post", "posts", "the post that answers", "virka | tehtävä | tjänst"),
        reference("person", "people", "the person who answers", "henkilö | person"),
        code(
            "status",
            "what the organisation says of the cell",
            {"named": "nimetty | utsedd", **CELL_STATES},
            "tila | tilanne",
            required=True,
        ),
        code(
            "mandate",
            "what the mandate rests on",
            {
                "decision": "päätös | toimielimen päätös | beslut",
                "management_team": "johtoryhmä | ledningsgrupp",
                "delegation": "delegointi | hallintosääntö | delegering | förvaltningsstadga",
                "oral": "suullinen | muntlig | muntligt",
                "none": "ei ole | ei mandaattia | inget | inget mandat",
                "unknown": "ei tiedossa | okänt",
            },
            "mandaatti | valtuutus | mandat",
        ),
        text(
            "mandate_source",
            "the decision behind the mandate",
            "mandaatin lähde | päätöksen tunniste | mandatets källa",
        ),
        date("mandate_end", "day from which the mandate no longer holds", "mandaatti päättyy | mandatet slutar"),
        number(
            "fte", "working time for it, full-time equivalents", 0, 10, "htv | henkilötyövuodet | työpanos | årsverken"
        ),
        boolean("shared", "whether the responsibility is shared on purpose", "jaettu | yhteinen | delad | delat"),
        START,
        END,
        CONFIRMED,
        reference(
            "claimed_by",
            "organizations",
            "the organisation that says so; empty: the organisation itself",
            "ilmoittaja | väittää | uppges av",
        ),
        reference(
            "unknown_to",
            "organizations",
            "organisations that do not know whom to contact",
            "ei tiedossa | eivät tiedä | ei tunneta | okänd för",
            many=True,
        ),
        SOURCE,
    ),
    words("vastuut | vastuuhenkilöt | ansvar | ansvarspersoner"),
    label="Responsibility",
    either=(("domain", "agreement"),),
)

HOSTING = Table(
    "hosting",
    "joint authorities that answer for their members",
    (
        reference(
            "host",
            "organizations",
            "the organisation that answers",
            "isäntä | vastuukunta | järjestäjä | värd | värdkommun",
            required=True,
        ),
        reference(
            "member",
            "organizations",
            "the organisation for which it answers",
            "jäsen | jäsenkunta | medlem | medlemskommun",
            required=True,
        ),
        reference(
            "domains",
            "domains",
            "the domains; empty: all",
            "yhdyspinnat | yhdyspinta | gränssnitt | kontaktytor",
            many=True,
        ),
        START,
        END,
    ),
    words("isännyys | isännöinti | järjestämisvastuu | värdskap"),
)

REPORTS = Table(
    "reports",
    "which organisation has answered what; it separates nobody from not asked",
    (
        ORGANIZATION,
        code(
            "topic",
            "what was asked; register:… says that the county's table is complete",
            {
                "responsibilities": "vastuut | vastuuhenkilöt | ansvar",
                "ties": "yhteydet | yhteistyö | förbindelser | samarbete",
                "seats": "paikat | edustukset | jäsenyydet | platser",
                "agreements": "sopimukset | avtal",
                "register:ties": "rekisteri:yhteydet | register:förbindelser",
                "register:seats": "rekisteri:paikat | rekisteri:edustukset | register:platser",
                "register:bodies": "rekisteri:toimielimet | register:organ",
                "register:agreements": "rekisteri:sopimukset | register:avtal",
            },
            "aihe | ämne | tema",
            required=True,
        ),
        reference(
            "domains",
            "domains",
            "the domains that the answer covers; empty: all",
            "yhdyspinnat | yhdyspinta | gränssnitt | kontaktytor",
            many=True,
        ),
        boolean(
            "reported",
            "whether the organisation has answered",
            "vastannut | ilmoittanut | raportoinut | svarat | rapporterat",
            required=True,
        ),
        date(
            "as_of",
            "day that the answer describes; empty: the dataset's own date",
            "tilanne | tilannepäivä | päivä | lägesdatum | datum",
        ),
    ),
    words("vastaukset | raportit | ilmoitukset | svar | rapporter"),
)
