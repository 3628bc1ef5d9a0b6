"""What the starter edition must say, typed from the collected facts by hand and never made from the edition."""

from kiosk.content.model import Always, Hours, Unknown, Weekly

NUMBERS: dict[str, list[tuple[str, type[Hours]]]] = {
    "herts-domestic-abuse-helpline": [("08088088088", Weekly)],
    "herts-sarc": [("08081784448", Unknown)],
    "herts-rape-crisis": [("01707276512", Unknown)],
    "safer-neighbourhood-teams": [("101", Unknown)],
    "safer-places": [("03301025811", Unknown)],
    "national-domestic-abuse-helpline": [("08082000247", Always)],
    "rape-and-sexual-abuse-support-line": [("08085002222", Always)],
    "mens-advice-line": [("08088010327", Unknown)],
    "galop": [("08009995428", Unknown)],
    "respect-phoneline": [("08088024040", Unknown)],
    "national-stalking-helpline": [("08088020300", Unknown)],
    "revenge-porn-helpline": [("03456000459", Weekly)],
    "karma-nirvana": [("08005999247", Weekly)],
    "forced-marriage-unit": [("02070080151", Weekly), ("02070081500", Weekly)],
    "childline": [("08001111", Always)],
    "samaritans": [("116123", Always)],
    "victim-support": [("08081689111", Always)],
    "crimestoppers": [("0800555111", Always)],
    "nhs-111": [("111", Always), ("18001111", Always)],
    "police-101": [("101", Unknown)],
    "survivors-trust": [("08088010818", Unknown)],
    "emergency-999": [("999", Always), ("18000", Always), ("999", Always)],
}
"""The digits of every number by service, and what is known of its hours."""

ADDRESSES = {
    "herts-sunflower": ["hertssunflower.org"],
    "herts-domestic-abuse-helpline": ["hertsdomesticabusehelpline.org"],
    "herts-sarc": ["nhs.uk/sarcs"],
    "herts-rape-crisis": ["hertsrapecrisis.org.uk"],
    "streetsafe": ["police.uk/streetsafe"],
    "herts-connected": ["hertsconnected.co.uk"],
    "beacon-victim-care": ["hertfordshirebeacon.org"],
    "safer-places": ["saferplaces.co.uk"],
    "national-domestic-abuse-helpline": ["nationaldahelpline.org.uk"],
    "rape-and-sexual-abuse-support-line": ["247sexualabusesupport.org.uk"],
    "galop": ["help@galop.org.uk", "galop.org.uk"],
    "national-stalking-helpline": ["suzylamplugh.org"],
    "revenge-porn-helpline": ["revengepornhelpline.org.uk"],
    "karma-nirvana": ["karmanirvana.org.uk"],
    "childline": ["childline.org.uk"],
    "samaritans": ["samaritans.org"],
    "victim-support": ["victimsupport.org.uk"],
    "crimestoppers": ["crimestoppers-uk.org"],
    "bsl-999": ["999bsl.co.uk"],
    "signhealth": ["signhealth.org.uk"],
    "survivors-trust": ["thesurvivorstrust.org"],
}
"""Every web and email address by service; no other may appear, because none may be guessed."""

WITHOUT_CONTACT = {"chrysalis-centre", "idva-service", "ask-for-ani"}
"""Services that others open the door to, and the one that ended."""

ENTRIES = [
    "someone-hurts-or-controls-me",
    "after-a-sexual-assault",
    "someone-follows-or-pesters-me",
    "my-drink-was-spiked",
    "feel-unsafe-somewhere",
    "pictures-of-me",
    "honour-and-forced-marriage",
    "worried-about-somebody",
    "worried-about-how-i-behave",
]
"""What "What is happening?" lists, in its order."""

PINNED = {
    "after-a-sexual-assault": "herts-sarc",
    "children-and-young-people": "childline",
    "deaf-or-no-speech": "bsl-999",
    "for-men-and-boys": "mens-advice-line",
    "honour-and-forced-marriage": "karma-nirvana",
    "lgbt": "galop",
    "pictures-of-me": "revenge-porn-helpline",
    "someone-follows-or-pesters-me": "national-stalking-helpline",
    "telling-the-police": "police-101",
    "worried-about-how-i-behave": "respect-phoneline",
}
"""The service that the steps of a topic name, which therefore stays first there."""

OPENS_THE_DOOR = {"chrysalis-centre": "0808 802 4040", "idva-service": "08 088 088 088"}
"""The number of whoever is rung first, for services without a contact of their own."""

RULES = {
    "operation-advisory": [("BYMONTH=11;BYMONTHDAY=11", 53), ("BYMONTH=6;BYMONTHDAY=1", 92)],
    "white-ribbon-day": [("BYMONTH=11;BYMONTHDAY=25", 1)],
    "sixteen-days": [("BYMONTH=11;BYMONTHDAY=25", 16)],
    "sexual-abuse-awareness-week": [("BYMONTH=2;BYDAY=1MO", 7)],
    "international-womens-day": [("BYMONTH=3;BYMONTHDAY=8", 1)],
    "day-of-memory": [("BYMONTH=7;BYMONTHDAY=14", 1)],
    "hate-crime-awareness-week": [("BYMONTH=10;BYDAY=2SA", 8)],
    "stalking-awareness": [],
    "anti-spiking": [],
    "freshers": [],
    "results-night": [],
}
"""Yearly rules of campaigns, less ``FREQ=YEARLY;``, with the days they last; empty where nobody knows a rule."""
