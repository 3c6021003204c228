"""Texts and the stems that the search keeps of them: what Python makes when a site is built and the browser must make too."""

STEMS = {
    # One word in its forms.
    "integrate integrates integrated integrating integration": ["integr"] * 5,
    "council councils council's councils’ councillors": ["council"] * 5,
    "fund funds funded funding": ["fund"] * 4,
    "policy policies": ["policy"] * 2,
    "define defining definition definitions": ["defin"] * 4,
    "agree agreed agreement": ["agre"] * 3,
    "devolve devolved devolution": ["devolv"] * 3,
    "different difference differ": ["diff"] * 3,
    "represent representative": ["represent"] * 2,
    "responsible responsibility responsibilities": ["respons"] * 3,
    "stigmatise stigmatize stigmatisation": ["stigmatis"] * 3,
    "plan planned planning": ["plan"] * 3,
    "study studies studied": ["study"] * 3,
    # Words that look alike and are not the same.
    "police policies": ["polic", "policy"],
    "status state": ["status", "stat"],
    "need bus crisis business": ["need", "bus", "crisis", "busines"],
    # Spellings, short forms and numbers.
    "labour labor neighbourhood neighborhood": ["labour", "labour", "neighbourhood", "neighbourhood"],
    "programme program programs": ["program"] * 3,
    "five 5 fifties 1950s": ["5", "5", "1950", "1950"],
    "£53m £1.7bn 5,000 14%": ["53", "million", "1.7", "billion", "5000", "14"],
    # What says nothing, and what is left of words with signs.
    "What is the UK's own way, and don't they know?": ["uk", "know"],
    "de-ethnicised non-devolved": ["de", "ethnicis", "non", "devolv"],
    "INT-07 int-07. COVID-19": ["int-07", "int", "07", "int-07", "int", "07", "covid-19", "covid", "19"],
    "GP-led INT-07a x": ["gp", "led", "int", "07"],
    # Letters with marks, other scripts, signs that look like letters.
    "Café CAFE\u0301 Łódź naïve ﬁnding": ["caf", "caf", "łodz", "naiv", "find"],
    "Привет 東京 ͵": ["привет", "東京"],
    "": [],
    "— … ’": [],
}
