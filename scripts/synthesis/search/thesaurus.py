"""Everyday words and official ones for about the same: readers ask with the ones, documents answer with the others.

Nothing here belongs to a topic; names and terms of a topic have their other words in the glossary.
"""

from collections.abc import Mapping

from synthesis.search.words import stem_of

# One group a line. A word that means too many things stands in none.
_GROUPS = """
    money fund funding finance budget spending resource grant
    pay fund finance spend
    price cost expense fee charge levy
    cut reduce reduction cutback decrease loss slash
    rise grow growth increase
    fall decline decrease shrink
    help support assist assistance aid
    job work employment labour occupation
    worker employee staff workforce
    firm company business employer industry
    law act legislation statute
    rule requirement regulation restriction condition
    compulsory mandatory obligatory binding statutory oblige
    begin start launch introduce establish
    end close abolish stop scrap cease
    choose pick select sample chosen
    harm damage undermine hurt hinder obstacle barrier
    drawback downside disadvantage weakness risk danger pitfall
    advantage benefit strength merit
    responsible responsibility charge duty remit role task
    lead leader leadership
    power authority control competence
    measure measurement indicator monitor track benchmark
    assess evaluate evaluation judge appraise
    view opinion attitude perception
    paper article study research publication
    survey poll questionnaire
    school education pupil
    teach train lesson class course learn
    house home housing accommodation tenancy
    health doctor medical gp hospital
    crime police policing
    vote election ballot
    press media newspaper
    department ministry
    worry anxiety concern fear
    share proportion percentage percent
    total sum altogether overall
    child young youth
    woman female gender
    man male gender
    elderly old older
    poor poverty deprivation deprived destitute
    rich wealthy affluent
    newcomer arrival arrive
    charity voluntary volunteer
    town city municipality urban
    village rural countryside
    country nation
    place area locality neighbourhood
    foreign overseas abroad
    fair fairness equal equality equity
    unfair inequality disadvantage discrimination
    race racial racism ethnic ethnicity
    faith religion religious
    forbid ban prohibit proscribe
    allow permit entitle right
    aim goal objective purpose target
    plan strategy framework scheme programme initiative
    effect impact outcome consequence result
    evidence data proof statistics
    agree consensus agreement
    dispute contest disagree contested
    criticism critique criticise object
    missing lack absent absence gap omit
    temporary short insecure insecurity
    permanent lasting settled settlement
    safe secure security stable stability
    participate participation involvement
    partnership cooperate collaborate together
    quit leave withdraw withdrawal
    excuse pretext absolve free
    change reform
    success succeed successful
    failure fail unsuccessful
    advice advise guidance information
    relocate disperse dispersal
    contact mix interaction mingle
    separate segregate segregation parallel
    hostile hostility unwelcoming
    stigma stigmatise label
    devolve transfer decentralise handover
    central centralise centre
    everybody everyone all universal general
    single one uniform
    reserved retain keep
    tough firm robust strict
    riot disorder unrest disturbance
    history past former
    new novel innovation
"""


def _group_stems() -> Mapping[str, tuple[str, ...]]:
    """Give for each stem the marks of the groups that it stands in; no stem begins with such a mark."""
    groups: dict[str, tuple[str, ...]] = {}
    for line in _GROUPS.strip().splitlines():
        stems = tuple(dict.fromkeys(stem for word in line.split() if (stem := stem_of(word))))
        for stem in stems:
            groups[stem] = (*groups.get(stem, ()), f"~{stems[0]}")
    return groups


GROUPS = _group_stems()
