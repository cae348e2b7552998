"""Who answers for what: the matrix and the responsibilities."""

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
    (
        "organisaatio | kunta | hyvinvointialue | organisation | kommun | välfärdsområde | organisaation nimi | "
        "toimija | kaupunki | aktör | stad | organisationens namn"
    ),
    required=True,
)

ROLES = {
    "responsible": (
        "vastuuhenkilö | vastuu | vastaa | ansvarig | ansvarsperson | ansvarig person | vastaava | vastuutaho | "
        "svarar | ansvarar"
    ),
    "deputy": (
        "varahenkilö | vara | varalla | sijainen | ersättare | suppleant | varavastuuhenkilö | sijaistaja | "
        "ställföreträdare | vikarie"
    ),
    "coordinator": "koordinaattori | samordnare | koordinator | koordinoija | koordinerar | samordnar",
    "lead": (
        "johtaa | johtovastuu | päävastuu | vetovastuu | leder | ledningsansvar | huvudansvar | vetäjä | "
        "johtava | ledande"
    ),
    "contact": (
        "yhteyshenkilö | kontaktperson | kontakt | yhdyshenkilö | kontaktihenkilö | förbindelseperson"
    ),
}

CELL_STATES = {
    "vacant": "avoin | täyttämättä | vakant | avoinna | ei täytetty | obesatt | ledig | inte tillsatt",
    "none": (
        "ei nimetty | ei ole | ei nimettyä | ingen utsedd | ingen | ei ole nimetty | nimeämättä | ei kukaan | "
        "ej utsedd | inte utsedd | ingen ansvarig | nobody"
    ),
    "not_applicable": (
        "n/a | ei koske | ei sovellu | gäller inte | inte tillämplig | berörs inte | ei koske meitä | ei "
        "sovelleta | gäller ej | ej tillämplig | inte aktuell | inte aktuellt | berör inte"
    ),
}

MATRIX = Table(
    "matrix",
    "the analyst's form of the responsibilities: a row per organisation, a column per domain",
    (ORGANIZATION, CONFIRMED, SOURCE),
    words(
        "matriisi | vastuumatriisi | vastuutaulukko | matris | ansvarsmatris | vastuuhenkilömatriisi | "
        "vastuunjako | ansvarstabell | ansvarsfördelning"
    ),
)

RESPONSIBILITIES = Table(
    "responsibilities",
    "who answers for a domain or an agreement in an organisation, or that nobody does",
    (
        ORGANIZATION,
        reference("domain", "domains", "the interface domain", (
            "yhdyspinta | gränssnitt | kontaktyta | teema | aihealue | gränsyta"
        )),
        reference(
            "agreement",
            "agreements",
            "the agreement or programme, instead of a domain",
            (
                "sopimus | ohjelma | avtal | program | hanke | projekt | sopimus tai ohjelma | avtal eller "
                "program"
            ),
        ),
        code("role", "in which role", ROLES, "rooli | roll | vastuurooli | ansvarsroll", required=True),
        reference("post", "posts", "the post that answers", (
            "virka | tehtävä | tjänst | nimike | virkanimike | tehtävänimike | toimi | titel | befattning | "
            "tjänstebeteckning"
        )),
        reference("person", "people", "the person who answers", (
            "henkilö | person | nimi | henkilön nimi | vastuuhenkilö | namn | ansvarsperson | ansvarig person"
        )),
        code(
            "status",
            "what the organisation says of the cell",
            {"named": "nimetty | utsedd | on nimetty | namngiven | utnämnd", **CELL_STATES},
            "tila | tilanne | tilatieto | läge",
            required=True,
        ),
        code(
            "mandate",
            "what the mandate rests on",
            {
                "decision": (
                    "päätös | toimielimen päätös | beslut | toimielinpäätös | viranhaltijapäätös | organets "
                    "beslut | tjänsteinnehavarbeslut"
                ),
                "management_team": (
                    "johtoryhmä | ledningsgrupp | johtoryhmän päätös | ledningsgruppens beslut"
                ),
                "delegation": (
                    "delegointi | hallintosääntö | delegering | förvaltningsstadga | delegoitu | "
                    "delegointipäätös | delegerad | delegerat | delegeringsbeslut"
                ),
                "oral": (
                    "suullinen | muntlig | muntligt | suullisesti | suullinen sopimus | muntlig överenskommelse"
                ),
                "none": (
                    "ei ole | ei mandaattia | inget | inget mandat | ei | puuttuu | ingen | ingen mandat | "
                    "saknas"
                ),
                "unknown": "ei tiedossa | okänt | ei tietoa | tuntematon | okänd | inte känt",
            },
            (
                "mandaatti | valtuutus | mandat | toimivalta | valtuudet | mandaatin peruste | befogenhet | "
                "mandatets grund"
            ),
        ),
        text(
            "mandate_source",
            "the decision behind the mandate",
            (
                "mandaatin lähde | päätöksen tunniste | mandatets källa | päätös | päätös ja pykälä | pykälä | "
                "mandaattipäätös | beslut | beslut och paragraf | paragraf"
            ),
        ),
        date("mandate_end", "day from which the mandate no longer holds", (
            "mandaatti päättyy | mandatet slutar | mandaatin loppu | mandaatti voimassa asti | mandatet upphör "
            "| mandatets slut"
        )),
        number(
            "fte", "working time for it, full-time equivalents", 0, 10, (
                "htv | henkilötyövuodet | työpanos | årsverken | henkilötyövuosi | henkilötyövuosina | "
                "työaikaosuus | årsverke | arbetsinsats"
            )
        ),
        boolean("shared", "whether the responsibility is shared on purpose", (
            "jaettu | yhteinen | delad | delat | jaettu vastuu | yhteisvastuu | delat ansvar | gemensam | "
            "gemensamt"
        )),
        START,
        END,
        CONFIRMED,
        reference(
            "claimed_by",
            "organizations",
            "the organisation that says so; empty: the organisation itself",
            (
                "ilmoittaja | väittää | uppges av | ilmoittanut | ilmoittava organisaatio | uppgiftslämnare | "
                "rapporterad av"
            ),
        ),
        reference(
            "unknown_to",
            "organizations",
            "organisations that do not know whom to contact",
            (
                "ei tiedossa | eivät tiedä | ei tunneta | okänd för | kenelle ei tiedossa | ei tunneta "
                "organisaatiossa | okänt för | inte känd för"
            ),
            many=True,
        ),
        SOURCE,
    ),
    words(
        "vastuut | vastuuhenkilöt | ansvar | ansvarspersoner | vastuu | vastuutiedot | ansvariga | ansvariga "
        "personer"
    ),
    label="Responsibility",
    either=(("domain", "agreement"),),
)
