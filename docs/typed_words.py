"""What somebody types in the scenes of docs/screens, by language."""

SAID = {
    "nl": {
        "note": "een grens trekken voelt als iemand in de steek laten",
        "quote": "ik zeg ja voor ik de vraag gehoord heb",
        "insight": "drukte is bij @Hugo ook een manier om niet te kiezen #drukte",
        "question": "wie vangt jou op als jij opvangt?",
        "feedback": "@Daan je vraagt nu door waar je eerst geruststelde",
        "learning question": "hoe zeg ik nee zonder weg te gaan?",
        "step": "dinsdag bij het overleg als laatste spreken",
        "witness": "getuige Daan",
        "agreement": "@Daan belt elke vrijdag",
        "homework": "huiswerk: neem een voorwerp mee",
        "differently": "langer wachten na de eerste vraag",
        "call": "@Hugo, die stil naar huis ging",
    },
    "en": {
        "note": "drawing a line feels like letting somebody down",
        "quote": "I say yes before I have heard the question",
        "insight": "for @Hugo being busy is also a way of not choosing #busy",
        "question": "who catches you when you catch others?",
        "feedback": "@Daan you ask on now where you used to reassure",
        "learning question": "how do I say no without leaving?",
        "step": "on Tuesday be the last to speak in the meeting",
        "witness": "witness Daan",
        "agreement": "@Daan rings every Friday",
        "homework": "homework: bring an object",
        "differently": "wait longer after the first question",
        "call": "@Hugo, who went home quietly",
    },
}
