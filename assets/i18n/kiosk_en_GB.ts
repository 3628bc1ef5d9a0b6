<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AboutPage</name>
    <message>
        <source>About this kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This information was last changed on {date} ({name}, number {number}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutScene</name>
    <message>
        <source>What is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing about you: no name, no pages, no times, no search words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, text size and contrast are for this visit only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survey answers, and how often a kind of page is opened, may be added to monthly totals and nothing else. Small numbers are never shown. Hiding the screen is never counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this kiosk cannot do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not control cameras in this building.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot see or clear your phone. Scanning a code leaves a record there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls show in a phone&apos;s call list, and may show on a bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot stop someone looking over your shoulder before you hide the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who runs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people who work here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was this useful?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you. Only the number of answers in a month is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something wrong or out of date? Tell anyone who works here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanning leaves a record on your phone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>Ask for help here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskScene</name>
    <message>
        <source>Please help me.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can we go somewhere quiet and private?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I may need to use a phone. Or please call someone for me.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this screen to anyone who works here. You do not have to explain.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BottomBand</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears this visit and begins again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise hiding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CampaignPage</name>
    <message>
        <source>This campaign is not on at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CampaignScene</name>
    <message>
        <source>Who can help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceSheet</name>
    <message>
        <source>More below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How would you like to read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this visit only. Nothing is remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very large text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours, time and reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring everything lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>QR code for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the code away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show QR code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmergencyFact</name>
    <message>
        <source>Scanning leaves a record on your phone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmergencyPage</name>
    <message>
        <source>Emergency</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmergencyScene</name>
    <message>
        <source>In danger now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>999</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the police. Then say where you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phone? Ask anyone who works here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a card to staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot speak, on a mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call 999 and listen. Whisper, cough or tap if you can. Press 55 when you are asked. That puts you through to the police, but it does not tell them where you are. Silence alone brings nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot speak, on a landline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call 999 and stay on the line. 55 does not work there. The line may stay open for about 45 seconds, and they can see where the phone is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You use British Sign Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to 999bsl.co.uk or use its app. Free, day and night, nothing to sign up for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can only text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texting 999 works only if your phone was registered before. To register, text “register” to 999. By text relay, dial 18000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they will ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which service you need, where you are, what is happening, whether anyone is hurt, and if it is safe to talk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmergencyStrip</name>
    <message>
        <source>In danger now? Call 999. What to do if you cannot speak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In danger now? 999, and if you cannot speak</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindScene</name>
    <message>
        <source>What are you looking for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Women</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Men</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word: who, what or where. Nothing you type is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Try another word, or fewer choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideScene</name>
    <message>
        <source>Question %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back one question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers are not kept. They are gone when you leave this page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkBlock</name>
    <message>
        <source>Scanning leaves a record on your phone. If someone checks it, remember it instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Community Kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears everything at once. No way back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberCard</name>
    <message>
        <source>Copy it, or say it to yourself a few times. This card does not say whose number it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Posters</name>
    <message>
        <source>Touch the screen to find out more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PractisePage</name>
    <message>
        <source>Practise hiding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PractiseScene</name>
    <message>
        <source>Try hiding the screen now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This place&apos;s own page comes up at once, and what you were reading is gone. Touch that page and you are back at Start. It works the same on every page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of these hides it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch the **yellow bar**. It works as soon as you touch it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put your **whole hand** on the screen, or four fingers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a keyboard, press **Esc**, or slap several keys at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hiding clears this screen. It cannot clear your phone, and it does not stop cameras in the building.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>More below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServiceList</name>
    <message>
        <source>People who can help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>This service is closed for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written down {date}. Nobody here has rung to check it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details checked {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a while ago: ring to check before you go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not show on bills.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows on bills.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May show on a bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanning leaves a record on your phone. If someone checks it, remember it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call shows in your phone&apos;s call list. It may show on a bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name and number stay in your phone&apos;s contacts until you delete them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call does not show on the bill, but it shows in your phone&apos;s call list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call shows in your phone&apos;s call list and on the bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save contact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServiceScene</name>
    <message>
        <source>Ask here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phone with you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card with only the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask someone who works here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlideShow</name>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SmallTiles</name>
    <message>
        <source>Practise hiding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartScene</name>
    <message>
        <source>Hello. What would you like to know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this kiosk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Still there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch the screen to go on. If nobody does, it clears itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupportPage</name>
    <message>
        <source>Safety and support</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupportScene</name>
    <message>
        <source>What is happening?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk to someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Women and girls are harmed most often. Men and boys are harmed too. There is help for everyone, and it was not your fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about help and your rights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurveyScene</name>
    <message>
        <source>Question %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back one question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers are added to monthly totals, with no time and no name. Fewer than 8 of anything is never shown as a number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakeAway</name>
    <message>
        <source>On your phone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextBlock</name>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>999</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicScene</name>
    <message>
        <source>More people who can help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VenuePage</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open today until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed now. Opens {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours may differ today. Please ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>please ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VenueProgramme</name>
    <message>
        <source>What&apos;s on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch here to start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VenueScene</name>
    <message>
        <source>Touch to start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Sorry, that page is not here any more. Everything else still works.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>midnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 noon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hour}{minutes}am</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hour}{minutes}pm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open day and night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes soon, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring to check</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
