"""Who there is: the organisations."""

from verkosto.schema.core import (
    NOTE,
    SOURCE,
    Table,
    boolean,
    code,
    identifier,
    number,
    reference,
    text,
    words,
)

ORGANIZATIONS = Table(
    "organizations",
    "organisations that work together: the county, its municipalities, the regional council, partners",
    (
        identifier("identifier of the organisation; official ones are written like kunta:240"),
        text(
            "name",
            "name in Finnish (or the only name)",
            (
                "nimi | namn | organisaation nimi | nimi suomeksi | name fi | kunnan nimi | suomenkielinen nimi "
                "| kunta | kommun | organisaatio | organisation | finskt namn | namn på finska"
            ),
            required=True,
            filled=True,
        ),
        code(
            "kind",
            "what kind of organisation it is",
            {
                "county": "hyvinvointialue | hva | välfärdsområde | wellbeing services county | vfo",
                "municipality": "kunta | kaupunki | kommun | stad | kuntaorganisaatio | kommuner",
                "regional_council": (
                    "maakuntaliitto | maakunnan liitto | landskapsförbund | maakuntien liitto | landskapets "
                    "förbund | regionförbund"
                ),
                "joint_authority": (
                    "kuntayhtymä | yhtymä | samkommun | sammanslutning | liikelaitoskuntayhtymä"
                ),
                "employment_area": (
                    "työllisyysalue | sysselsättningsområde | työvoimaviranomainen | arbetskraftsmyndighet"
                ),
                "state": (
                    "valtio | valtion viranomainen | staten | statlig myndighet | valtion virasto | "
                    "valtionhallinto | stat | statlig | statligt ämbetsverk"
                ),
                "national": (
                    "valtakunnallinen | kansallinen | nationell | riksomfattande | valtakunnallinen toimija | "
                    "kansallinen toimija | nationell aktör"
                ),
                "association": (
                    "järjestö | yhdistys | förening | organisation | ry | rf | kolmas sektori | tredje sektorn"
                ),
                "parish": "seurakunta | församling | seurakuntayhtymä | kyrklig samfällighet",
                "company": "yritys | yhtiö | företag | bolag | osakeyhtiö | oy | aktiebolag | ab",
                "education": (
                    "oppilaitos | koulutus | läroanstalt | utbildning | koulu | korkeakoulu | koulutuksen "
                    "järjestäjä | skola | högskola | utbildningsanordnare"
                ),
                "other": "muu | annan | övrig | muut | muu toimija | annat | övriga",
            },
            (
                "laji | tyyppi | organisaatiotyyppi | typ | slag | organisaation tyyppi | organisaation laji | "
                "organisationstyp | art"
            ),
            required=True,
        ),
        text(
            "code",
            "official code: three digits for a municipality, the class code for a county or council",
            (
                "koodi | kuntanumero | kuntakoodi | aluekoodi | kod | kommunnummer | kommunkod | kuntanro | "
                "hyvinvointialuekoodi | hyvinvointialueen koodi | virallinen koodi | områdeskod | kommunens "
                "nummer | officiell kod"
            ),
        ),
        reference(
            "county",
            "organizations",
            "the wellbeing services county that it belongs to",
            (
                "hyvinvointialue | hva | välfärdsområde | hyvinvointialueen tunnus | välfärdsområdets "
                "beteckning"
            ),
            filled=True,
        ),
        reference(
            "parent",
            "organizations",
            "the organisation that it is a part of",
            (
                "emo | emo-organisaatio | kuuluu | ylempi organisaatio | moderorganisation | överordnad | "
                "yläorganisaatio | kuuluu organisaatioon | hör till | tillhör | del av"
            ),
        ),
        number(
            "population",
            "inhabitants",
            0,
            10_000_000,
            (
                "väkiluku | asukasluku | asukkaita | folkmängd | invånarantal | asukasmäärä | asukkaat | väestö "
                "| invånare | befolkning | antal invånare"
            ),
            kind="integer",
            filled=True,
        ),
        number(
            "population_year",
            "year at whose end the population was counted",
            1900,
            2200,
            (
                "väkiluvun vuosi | väkilukuvuosi | folkmängdens år | väestötiedon vuosi | väestövuosi | "
                "folkmängdsår | befolkningsår"
            ),
            kind="integer",
            filled=True,
        ),
        code(
            "language",
            "official language of a municipality",
            {
                "fi": "suomi | suomenkielinen | finska | finnish | finskspråkig",
                "sv": "ruotsi | ruotsinkielinen | svenska | swedish | svenskspråkig",
                "bilingual": (
                    "kaksikielinen | tvåspråkig | suomi ja ruotsi | suomi/ruotsi | finska och svenska | fi/sv | "
                    "sv/fi"
                ),
            },
            "kieli | kielisyys | språk | virallinen kieli | kielellisyys | officiellt språk | språklighet",
            filled=True,
        ),
        code(
            "sami_homeland",
            "whether it lies in the Sámi homeland",
            {
                "no": "ei | e | nej | n | 0 | false | epätosi | falskt | ei kuulu",
                "partial": "osittain | osin | delvis | osa",
                "full": "kyllä | k | kokonaan | yes | y | ja | j | 1 | true | helt | tosi | sant | hela",
            },
            (
                "saamelaisten kotiseutualue | saamelaisalue | samernas hembygdsområde | kotiseutualue | samiskt "
                "hembygdsområde | sameområde"
            ),
            filled=True,
        ),
        number(
            "lon",
            "longitude of its place on the map, degrees east (WGS 84)",
            -180,
            180,
            "pituusaste | longitude | longitud | itäinen pituus | östlig längd | lng | long",
            filled=True,
        ),
        number(
            "lat",
            "latitude of its place on the map, degrees north (WGS 84)",
            -90,
            90,
            "leveysaste | latitude | latitud | pohjoinen leveys | nordlig bredd",
            filled=True,
        ),
        boolean("central_city", "whether it is the central city of its county", (
            "keskuskaupunki | centralstad | keskuskunta | maakuntakeskus | centralkommun | centralort | "
            "landskapscentrum"
        )),
        text(
            "name_sv",
            "name in Swedish",
            (
                "nimi ruotsiksi | ruotsinkielinen nimi | namn på svenska | svenskt namn | ruotsiksi | på "
                "svenska | nimi sv | namn sv"
            ),
            filled=True,
        ),
        text("name_en", "name in English", (
            "nimi englanniksi | englanninkielinen nimi | namn på engelska | englanniksi | engelskt namn | på "
            "engelska | nimi en | namn en"
        ), filled=True),
        text(
            "name_se",
            "name in Northern Sámi",
            (
                "nimi pohjoissaameksi | pohjoissaamenkielinen nimi | namn på nordsamiska | pohjoissaameksi | "
                "nimi saameksi | saamenkielinen nimi | nordsamiskt namn | på nordsamiska | namn på samiska | "
                "samiskt namn"
            ),
        ),
        text(
            "aliases",
            "other names under which it is looked up",
            (
                "muut nimet | rinnakkaisnimet | lyhenteet | andra namn | alias | aliakset | synonyymit | "
                "lyhenne | synonymer | förkortning | förkortningar"
            ),
            many=True,
        ),
        SOURCE,
        NOTE,
    ),
    words("organisaatiot | organisaatio | organisationer | toimijat | organisation | aktörer | organization"),
    label="Organization",
)
