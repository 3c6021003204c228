"""What the search knows of English: words that say nothing, spellings that mean the same, endings that fall away.

The browser is given these tables with the index, so that both ends treat words alike. Nothing here belongs to a topic.
"""


def _list_words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that carry no meaning of their own in a question or a claim.
STOP_WORDS = _list_words(
    """
    a about above actually after again all also am an and any are as at be because been before being below between both but by
    can could did do does doing done down during each else end ends ever every few for from further get gets getting give given
    go goes going got had has have having he her here hers him his how however i if in into is it its itself just let like
    made make makes many may me might mine more most much must my no nor not now of off often on once only onto or
    other our ours out over own per really same say saying says she should so some something such than that the their
    theirs them then there these they this those through thus to too towards true under until up upon us very via was way we were
    what whatever when where whether which while who whom whose why will with within without would yes yet you your yours
    """
)

# Words of everyday English that tell little of what somebody looks for, however rarely a collection uses them.
WEAK_WORDS = _list_words(
    """
    able according across add against ago allow almost alone along already although always another answer anybody anyone anything
    apart appear area argue around ask aspect away back bad based become begin behind believe best better beyond big bit bring call
    carry case cause certain chance change charge chief choose claim clear close come common compare complete concern consider
    contain continue cover current day deal decide depend describe detail differ difficult direct discuss easy effect either enough
    entire especially even event example except exist expect explain face fact fall far feel field final find follow form
    former full fully future general good great group grow half hand happen hard head hear help high hold huge idea important include
    increase indeed instead intend interest involve issue item key kind know known lack large last late lead least leave less level
    likely line list little live long look lose lot low main major manner matter mean mention middle mind miss moment
    month move name near necessary need never new next nothing number obvious occur offer old open order paper part particular past pay
    perhaps person piece place plan play point possible present probably problem produce provide put question quick quite rather
    reach read ready real reason receive recent regard remain report require rest result return right rise run seem seen
    send sense set several short show side similar simple since single small somebody someone sort speak special stand start state stay
    still stop strong study subject suggest supposed sure take talk tell tend term thing think three time today together tough toward
    try turn type use useful usual various view walk want week well whole wide word work world write wrong year
    """
)

# What questions ask for, beside what they are about: words of a question, and the kind of finding that answers it.
ASKS = {
    "how many": "figure",
    "how much": "figure",
    "how far": "figure",
    "what share": "figure",
    "what percentage": "figure",
    "what proportion": "figure",
    "mean": "definition",
    "meaning": "definition",
    "meant": "definition",
    "what is": "definition",
    "another word for": "definition",
}

# Spellings, short forms and numbers in words, and the form in which all of them are kept.
_PAIRS = _list_words(
    """
    analyze=analyse behavior=behaviour center=centre color=colour defense=defence favor=favour gray=grey harbor=harbour honor=honour
    humor=humour labor=labour license=licence neighbor=neighbour neighborhood=neighbourhood practise=practice program=programme
    rumor=rumour theater=theatre traveler=traveller used=use using=use uses=use racist=racism racists=racism people=person
    children=child men=man women=woman kids=child kid=child bn=billion m=million mn=million pct=percent two=2 three=3 four=4 five=5
    six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 twenty=20 thirty=30 forty=40 fifty=50 hundred=100 twenties=1920
    thirties=1930 forties=1940 fifties=1950 sixties=1960 seventies=1970 eighties=1980 nineties=1990
    """
)
SAME = {spelling: kept for spelling, _, kept in (pair.partition("=") for pair in sorted(_PAIRS))}

# Endings and what stands instead of them, step by step: in each step the first that fits counts. The number is how many letters
# must stand before it. Between `""` and the ending, a doubled consonant becomes single: 'plann(ing)' to 'plan'.
# | step | for                                                   |
# | 1    | plurals                                               |
# | 2    | verbs                                                 |
# | 3    | nouns and adjectives made of verbs and of other nouns |
# | 4    | adverbs, adjectives, people                           |
# | 5    | what is left of an ending                             |
STEPS = (
    (
        *(("sses", "ss", 1), ("ies", "y", 2), ("xes", "x", 2), ("ches", "ch", 2), ("shes", "sh", 2)),
        *(("us", "us", 1), ("is", "is", 1), ("ss", "ss", 1), ("s", "", 2)),
    ),
    (("ingly", "", 3), ("edly", "", 3), ("eed", "ee", 2), ("ied", "y", 2), ("ing", "", 3), ("ed", "", 3)),
    (
        *(("business", "busines", 0), ("isation", "is", 2), ("ization", "is", 2), ("ification", "ify", 2), ("olution", "olv", 1)),
        *(("ating", "", 3), ("ation", "", 3), ("ative", "", 3), ("ator", "", 3), ("ate", "", 3), ("ition", "", 4), ("at", "", 4)),
        *(("ise", "is", 3), ("ize", "is", 3), ("iz", "is", 3), ("ability", "", 3), ("ibility", "", 3), ("ity", "", 4)),
        *(("ment", "", 3), ("ness", "", 3), ("ful", "", 3), ("ship", "", 3), ("ction", "ct", 2), ("sion", "s", 3), ("tion", "t", 4)),
        *(("erence", "er", 3), ("erent", "er", 3), ("rance", "r", 3), ("rant", "r", 3), ("ance", "", 4), ("ence", "", 4)),
        *(("ism", "", 4), ("ist", "", 4), ("ique", "ic", 3), ("ician", "ic", 3), ("omic", "om", 3), ("omy", "om", 3), ("ee", "", 6)),
    ),
    (
        *(("ably", "", 3), ("ibly", "", 3), ("ally", "", 5), ("ly", "", 3), ("able", "", 4), ("ible", "", 4), ("ive", "", 4)),
        *(("al", "", 5), ("er", "", 4), ("or", "", 5)),
    ),
    (("ie", "y", 2), ("e", "", 3), ("i", "y", 2), ("ll", "l", 4)),
)
