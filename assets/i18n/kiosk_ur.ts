<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en_GB">
<context>
    <name>AboutPage</name>
    <message>
        <source>About this kiosk</source>
        <translation>اس کیوسک کے بارے میں</translation>
    </message>
    <message>
        <source>This information was last changed on {date} ({name}, number {number}).</source>
        <translation>یہ معلومات آخری بار {date} کو بدلی گئیں ({name}، نمبر {number})۔</translation>
    </message>
</context>
<context>
    <name>AboutScene</name>
    <message>
        <source>What is kept</source>
        <translation>کیا محفوظ رکھا جاتا ہے</translation>
    </message>
    <message>
        <source>Nothing about you: no name, no pages, no times, no search words.</source>
        <translation>آپ کے بارے میں کچھ نہیں: نہ نام، نہ صفحے، نہ وقت، نہ تلاش کے الفاظ۔</translation>
    </message>
    <message>
        <source>Language, text size and contrast are for this visit only.</source>
        <translation>زبان، حروف کا سائز اور کنٹراسٹ صرف اس بار کے لیے ہیں۔</translation>
    </message>
    <message>
        <source>Survey answers, and how often a kind of page is opened, may be added to monthly totals and nothing else. Small numbers are never shown. Hiding the screen is never counted.</source>
        <translation>سروے کے جواب، اور یہ کہ کسی قسم کا صفحہ کتنی بار کھلا، مہینے کی کل تعداد میں شامل ہو سکتے ہیں، اس کے سوا کچھ نہیں۔ چھوٹی تعداد کبھی نہیں دکھائی جاتی۔ سکرین چھپانا کبھی نہیں گنا جاتا۔</translation>
    </message>
    <message>
        <source>What this kiosk cannot do</source>
        <translation>یہ کیوسک کیا نہیں کر سکتا</translation>
    </message>
    <message>
        <source>It does not control cameras in this building.</source>
        <translation>اس عمارت کے کیمرے اس کے اختیار میں نہیں ہیں۔</translation>
    </message>
    <message>
        <source>It cannot see or clear your phone. Scanning a code leaves a record there.</source>
        <translation>یہ آپ کا فون نہ دیکھ سکتا ہے نہ صاف کر سکتا ہے۔ کوڈ سکین کرنے سے فون پر نشان رہ جاتا ہے۔</translation>
    </message>
    <message>
        <source>It cannot stop someone looking over your shoulder before you hide the screen.</source>
        <translation>سکرین چھپانے سے پہلے کوئی آپ کے پیچھے سے دیکھے تو یہ اسے روک نہیں سکتا۔</translation>
    </message>
    <message>
        <source>Calls show in a phone’s call list, and may show on a bill.</source>
        <translation>کالیں فون کی فہرست میں نظر آتی ہیں، اور بل پر بھی آ سکتی ہیں۔</translation>
    </message>
    <message>
        <source>Who runs it</source>
        <translation>اسے کون چلاتا ہے</translation>
    </message>
    <message>
        <source>The people who work here.</source>
        <translation>وہ لوگ جو یہاں کام کرتے ہیں۔</translation>
    </message>
    <message>
        <source>Was this useful?</source>
        <translation>کیا یہ مفید تھا؟</translation>
    </message>
    <message>
        <source>Thank you. Only the number of answers in a month is kept.</source>
        <translation>شکریہ۔ صرف مہینے کے جوابوں کی تعداد رکھی جاتی ہے۔</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>ہاں</translation>
    </message>
    <message>
        <source>No</source>
        <translation>نہیں</translation>
    </message>
    <message>
        <source>Something wrong or out of date? Tell anyone who works here.</source>
        <translation>کچھ غلط یا پرانا ہے؟ یہاں کام کرنے والے کسی بھی فرد کو بتائیں۔</translation>
    </message>
    <message>
        <source>Scanning leaves a record on your phone.</source>
        <translation>سکین کرنے سے آپ کے فون پر نشان رہ جاتا ہے۔</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>Ask for help here</source>
        <translation>یہاں مدد مانگیں</translation>
    </message>
</context>
<context>
    <name>AskScene</name>
    <message>
        <source>Please help me.</source>
        <translation>‏Please help me. (براہِ کرم میری مدد کریں۔)</translation>
    </message>
    <message>
        <source>Can we go somewhere quiet and private?</source>
        <translation>‏Can we go somewhere quiet and private? (کیا ہم کسی خاموش، الگ جگہ جا سکتے ہیں؟)</translation>
    </message>
    <message>
        <source>I may need to use a phone. Or please call someone for me.</source>
        <translation>‏I may need to use a phone. Or please call someone for me. (مجھے فون کی ضرورت ہو سکتی ہے۔ یا براہِ کرم میری طرف سے کسی کو فون کریں۔)</translation>
    </message>
    <message>
        <source>Show this screen to anyone who works here. You do not have to explain.</source>
        <translation>یہ سکرین یہاں کام کرنے والے کسی بھی فرد کو دکھائیں۔ کچھ سمجھانا ضروری نہیں۔</translation>
    </message>
    <message>
        <source>Some people who work here are trained to help.</source>
        <translation>یہاں کام کرنے والے کچھ لوگ مدد کرنے کی تربیت رکھتے ہیں۔</translation>
    </message>
</context>
<context>
    <name>AuditList</name>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is noted yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditView</name>
    <message>
        <source>What staff did in this room. Nothing a visitor does is ever noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>Make a backup where?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the backup, then opening it to see that it is whole…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is whole: it was checked by opening it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is “{name}” in “{place}”. If that is a stick, you can take it out now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where are the backups?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {size} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup in that place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put everything back to {when}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content, the people and their PINs, the settings and the counts become what they were then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written and published since then is gone from this kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is here now is kept in a file beside it, so nothing is lost for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk starts anew to do it, and asks for a PIN of that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put everything back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the backup to see that it is whole…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was made yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last backup was made on {when}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupView</name>
    <message>
        <source>Make a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file with everything this kiosk keeps: content, pictures, people, settings and counts. Keep it somewhere else than in this building.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything becomes what it was when the backup was made. What is here now is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find backups</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BottomBand</name>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>شروع</translation>
    </message>
    <message>
        <source>Clears this visit and begins again</source>
        <translation>یہ سب صاف کر کے نئے سرے سے شروع کرتا ہے</translation>
    </message>
    <message>
        <source>Practise hiding</source>
        <translation>چھپانے کی مشق</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>اوپر</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>نیچے</translation>
    </message>
    <message>
        <source>Brings everything back up</source>
        <translation>سب کچھ واپس اوپر لاتا ہے</translation>
    </message>
    <message>
        <source>Brings everything lower on the screen</source>
        <translation>سب کچھ سکرین پر نیچے لاتا ہے</translation>
    </message>
</context>
<context>
    <name>CalendarSheet</name>
    <message>
        <source>Month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CampaignCard</name>
    <message>
        <source>Find out more</source>
        <translation>مزید جانیں</translation>
    </message>
</context>
<context>
    <name>CampaignPage</name>
    <message>
        <source>It is not on today. You can read about it all the same.</source>
        <translation>یہ آج نہیں ہے۔ پھر بھی آپ اس کے بارے میں پڑھ سکتے ہیں۔</translation>
    </message>
</context>
<context>
    <name>CampaignScene</name>
    <message>
        <source>Who can help</source>
        <translation>کون مدد کر سکتا ہے</translation>
    </message>
</context>
<context>
    <name>CardSize</name>
    <message>
        <source>Hold a bank card, or a library card, flat on the screen over the frame. Make the frame as wide as the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much narrower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little narrower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen is taken to measure %1 from corner to corner.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeRow</name>
    <message>
        <source>%1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceSheet</name>
    <message>
        <source>More below</source>
        <translation>نیچے مزید ہے</translation>
    </message>
    <message>
        <source>For this visit only. Nothing is remembered.</source>
        <translation>صرف اس بار کے لیے۔ کچھ یاد نہیں رکھا جاتا۔</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حروف کا سائز</translation>
    </message>
    <message>
        <source>More above</source>
        <translation>اوپر مزید ہے</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>عام حروف</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>بڑے حروف</translation>
    </message>
    <message>
        <source>Very large text</source>
        <translation>بہت بڑے حروف</translation>
    </message>
    <message>
        <source>Colours and time</source>
        <translation>رنگ اور وقت</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تیز کنٹراسٹ</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>مجھے زیادہ وقت چاہیے</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>ہو گیا</translation>
    </message>
    <message>
        <source>How it looks now</source>
        <translation>اب یہ ایسا دکھتا ہے</translation>
    </message>
    <message>
        <source>Pages have letters of this size, in these colours.</source>
        <translation>صفحوں پر حروف اس سائز اور ان رنگوں میں ہوں گے۔</translation>
    </message>
</context>
<context>
    <name>ClosedScene</name>
    <message>
        <source>The staff pages cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors still see what they saw last. It is not your fault, and nothing you can touch here makes it worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whoever looks after this computer: “%1 doctor” says what is wrong, and “%1 restore FILE” puts a backup back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Show QR code</source>
        <translation>کیو آر کوڈ دکھائیں</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>More below</source>
        <translation>نیچے مزید ہے</translation>
    </message>
    <message>
        <source>More above</source>
        <translation>اوپر مزید ہے</translation>
    </message>
    <message>
        <source>QR code for %1</source>
        <translation>کیو آر کوڈ: %1</translation>
    </message>
    <message>
        <source>Point a phone’s camera at the code</source>
        <translation>فون کا کیمرا کوڈ کی طرف کریں</translation>
    </message>
    <message>
        <source>Put the code away</source>
        <translation>کوڈ ہٹا دیں</translation>
    </message>
</context>
<context>
    <name>CompactScroll</name>
    <message>
        <source>More below</source>
        <translation type="unfinished">نیچے مزید ہے</translation>
    </message>
    <message>
        <source>More above</source>
        <translation type="unfinished">اوپر مزید ہے</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>No, leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EasySwitch</name>
    <message>
        <source>Easy Read</source>
        <translation>آسان تحریر</translation>
    </message>
    <message>
        <source>Short sentences with pictures</source>
        <translation>تصویروں کے ساتھ مختصر جملے</translation>
    </message>
</context>
<context>
    <name>EmergencyCall</name>
    <message>
        <source>999</source>
        <translation>999</translation>
    </message>
    <message>
        <source>In danger now?</source>
        <translation>ابھی خطرہ ہے؟</translation>
    </message>
    <message>
        <source>Ask for the police or an ambulance. Then say where you are.</source>
        <translation>پولیس (police) یا ایمبولینس (ambulance) مانگیں۔ پھر بتائیں کہ آپ کہاں ہیں۔</translation>
    </message>
    <message>
        <source>No phone? Ask anyone who works here.</source>
        <translation>فون نہیں ہے؟ یہاں کام کرنے والے کسی بھی فرد سے کہیں۔</translation>
    </message>
    <message>
        <source>Show a card to staff</source>
        <translation>عملے کو کارڈ دکھائیں</translation>
    </message>
</context>
<context>
    <name>EmergencyFact</name>
    <message>
        <source>Scanning leaves a record on your phone.</source>
        <translation>سکین کرنے سے آپ کے فون پر نشان رہ جاتا ہے۔</translation>
    </message>
</context>
<context>
    <name>EmergencyPage</name>
    <message>
        <source>Emergency</source>
        <translation>ہنگامی مدد</translation>
    </message>
</context>
<context>
    <name>EmergencyScene</name>
    <message>
        <source>No phone? Ask anyone who works here.</source>
        <translation>فون نہیں ہے؟ یہاں کام کرنے والے کسی بھی فرد سے کہیں۔</translation>
    </message>
    <message>
        <source>Show a card to staff</source>
        <translation>عملے کو کارڈ دکھائیں</translation>
    </message>
    <message>
        <source>You cannot speak, on a mobile</source>
        <translation>بول نہیں سکتے، موبائل پر</translation>
    </message>
    <message>
        <source>Call 999 and listen. Whisper, cough or tap if you can. Press 55 when you are asked. That puts you through to the police, but it does not tell them where you are. Silence alone brings nobody.</source>
        <translation>999 پر فون کریں اور سنیں۔ ہو سکے تو سرگوشی کریں، کھانسیں یا تھپتھپائیں۔ جب کہا جائے تو 55 دبائیں۔ اس سے آپ پولیس سے مل جاتے ہیں، لیکن انہیں یہ پتا نہیں چلتا کہ آپ کہاں ہیں۔ صرف خاموشی سے کوئی نہیں آتا۔</translation>
    </message>
    <message>
        <source>You cannot speak, on a landline</source>
        <translation>بول نہیں سکتے، گھر کے فون پر</translation>
    </message>
    <message>
        <source>Call 999 and stay on the line. 55 does not work there. The line may stay open for about 45 seconds, and they can see where the phone is.</source>
        <translation>999 پر فون کریں اور لائن پر رہیں۔ وہاں 55 کام نہیں کرتا۔ لائن تقریباً 45 سیکنڈ کھلی رہ سکتی ہے، اور وہ دیکھ سکتے ہیں کہ فون کہاں ہے۔</translation>
    </message>
    <message>
        <source>You use British Sign Language</source>
        <translation>آپ برطانوی اشاروں کی زبان (BSL) استعمال کرتے ہیں</translation>
    </message>
    <message>
        <source>Cannot speak</source>
        <translation>بول نہیں سکتے</translation>
    </message>
    <message>
        <source>Use BSL</source>
        <translation>اشاروں کی زبان</translation>
    </message>
    <message>
        <source>Go to 999bsl.co.uk or use its app. Free, day and night, nothing to sign up for.</source>
        <translation>ویب سائٹ ⁦999bsl.co.uk⁩ پر جائیں یا اس کی ایپ استعمال کریں۔ مفت، دن رات، کوئی اندراج نہیں۔</translation>
    </message>
    <message>
        <source>You can only text</source>
        <translation>صرف پیغام لکھ سکتے ہیں</translation>
    </message>
    <message>
        <source>Only text</source>
        <translation>صرف پیغام</translation>
    </message>
    <message>
        <source>Texting 999 works only if your phone was registered before. To register, text “register” to 999. By text relay, dial 18000.</source>
        <translation>‏999 پر پیغام تبھی کام کرتا ہے جب فون پہلے سے رجسٹر ہو۔ رجسٹر کرنے کے لیے 999 پر “register” لکھ کر بھیجیں۔ ٹیکسٹ ریلے سے 18000 ملائیں۔</translation>
    </message>
    <message>
        <source>On a landline</source>
        <translation>گھر کے فون پر</translation>
    </message>
    <message>
        <source>What they will ask</source>
        <translation>وہ کیا پوچھیں گے</translation>
    </message>
    <message>
        <source>They will ask</source>
        <translation>وہ پوچھیں گے</translation>
    </message>
    <message>
        <source>Which service you need, where you are, what is happening, whether anyone is hurt, and if it is safe to talk.</source>
        <translation>آپ کو کون سی مدد چاہیے، آپ کہاں ہیں، کیا ہو رہا ہے، کیا کوئی زخمی ہے، اور کیا بات کرنا محفوظ ہے۔</translation>
    </message>
    <message>
        <source>Call 999</source>
        <translation>999 پر فون کریں</translation>
    </message>
    <message>
        <source>Ask for the police or an ambulance. Then say where you are.</source>
        <translation>پولیس (police) یا ایمبولینس (ambulance) مانگیں۔ پھر بتائیں کہ آپ کہاں ہیں۔</translation>
    </message>
</context>
<context>
    <name>EmergencyStrip</name>
    <message>
        <source>In danger now? 999, and if you cannot speak</source>
        <translation>ابھی خطرہ ہے؟ 999، بول نہ سکیں تب بھی</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here can be used. Choose another folder or stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more: {count} are left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film, {size}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileSaving</name>
    <message>
        <source>Saved as “{name}” in “{place}”. If that is a stick, you can take it out now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">واپس</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmBlock</name>
    <message>
        <source>Pause the film</source>
        <translation>فلم روکیں</translation>
    </message>
    <message>
        <source>Play the film</source>
        <translation>فلم چلائیں</translation>
    </message>
    <message>
        <source>This film cannot be played here just now.</source>
        <translation>یہ فلم ابھی یہاں نہیں چل سکتی۔</translation>
    </message>
</context>
<context>
    <name>FilmControls</name>
    <message>
        <source>Pause</source>
        <translation>روکیں</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>چلائیں</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>شروع سے</translation>
    </message>
    <message>
        <source>Turn sound off</source>
        <translation>آواز بند کریں</translation>
    </message>
    <message>
        <source>Turn sound on</source>
        <translation>آواز کھولیں</translation>
    </message>
    <message>
        <source>Captions off</source>
        <translation>سب ٹائٹل بند</translation>
    </message>
    <message>
        <source>Captions on</source>
        <translation>سب ٹائٹل</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 میں سے %1</translation>
    </message>
    <message>
        <source>This kiosk cannot play sound.</source>
        <translation>یہ کیوسک آواز نہیں چلا سکتا۔</translation>
    </message>
</context>
<context>
    <name>FilmSign</name>
    <message>
        <source>Play</source>
        <translation>چلائیں</translation>
    </message>
</context>
<context>
    <name>FilmTranscript</name>
    <message>
        <source>Words of the film</source>
        <translation>فلم کے الفاظ</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>somewhere to stay</source>
        <translation>رہنے کی جگہ</translation>
    </message>
    <message>
        <source>money</source>
        <translation>پیسے</translation>
    </message>
    <message>
        <source>my phone</source>
        <translation>میرا فون</translation>
    </message>
    <message>
        <source>my friend</source>
        <translation>میری دوست</translation>
    </message>
    <message>
        <source>someone to talk to</source>
        <translation>کوئی جس سے بات کر سکوں</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>تلاش</translation>
    </message>
</context>
<context>
    <name>FindScene</name>
    <message>
        <source>What are you looking for?</source>
        <translation>آپ کیا ڈھونڈ رہے ہیں؟</translation>
    </message>
    <message>
        <source>Type a word</source>
        <translation>کوئی لفظ لکھیں</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>اس وقت کھلا</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>مفت</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>خواتین</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>مرد</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>18 سے کم عمر</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>وقفہ</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>مٹائیں</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>صاف کریں</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>نیچے مزید ہے</translation>
    </message>
    <message>
        <source>More above</source>
        <translation>اوپر مزید ہے</translation>
    </message>
    <message>
        <source>Type a word, or touch one. Nothing you type is kept.</source>
        <translation>کوئی لفظ لکھیں، یا کسی لفظ کو چھوئیں۔ آپ جو لکھتے ہیں وہ محفوظ نہیں رہتا۔</translation>
    </message>
    <message>
        <source>Nothing found. Try another word, or fewer choices. You can also ring:</source>
        <translation>کچھ نہیں ملا۔ کوئی اور لفظ یا کم انتخاب آزمائیں۔ آپ فون بھی کر سکتے ہیں:</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <comment>pages and services</comment>
        <translation>
            <numerusform>%n ملا</numerusform>
            <numerusform>%n ملے</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderChoice</name>
    <message>
        <source>Looking for sticks and folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the stick in now. It shows here by itself, in a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it on a stick? Put it in now: it shows here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderSheet</name>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideScene</name>
    <message>
        <source>Question %1</source>
        <translation>سوال %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>ہاں</translation>
    </message>
    <message>
        <source>No</source>
        <translation>نہیں</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>یقین نہیں</translation>
    </message>
    <message>
        <source>Go on with the questions</source>
        <translation>سوال جاری رکھیں</translation>
    </message>
    <message>
        <source>Go back one question</source>
        <translation>ایک سوال پیچھے جائیں</translation>
    </message>
    <message>
        <source>Your answers are not kept. They are gone when you hide the screen or go to Start.</source>
        <translation>آپ کے جواب محفوظ نہیں رہتے۔ سکرین چھپانے یا شروع پر جانے سے وہ مٹ جاتے ہیں۔</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Visitors see it from their next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes for visitors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written and not published yet is replaced. “Undo” brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to edition {number}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to edition {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>going back to edition {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors see edition {number} from their next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This venue has not published anything yet. Visitors see what the kiosk came with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryScene</name>
    <message>
        <source>Visitors see this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to this one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is examined and written anew, so that only what is seen and heard is kept: no place, no name, no date. A film takes minutes. You can go on elsewhere meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyCatcher</name>
    <message>
        <source>Now press the key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
</context>
<context>
    <name>KeyboardDock</name>
    <message>
        <source>Space</source>
        <translation type="unfinished">وقفہ</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">مٹائیں</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished">صاف کریں</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">ہو گیا</translation>
    </message>
</context>
<context>
    <name>KeypadCard</name>
    <message>
        <source>A keypad to find by feel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A keypad on USB with a few raised keys, beside a headset. Most send F13 to F19, and need nothing here. Press each key once if yours does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished">روکیں</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use F13 to F19 again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageNote</name>
    <message>
        <source>A draft: no speaker of this language has checked it.</source>
        <translation>یہ مسودہ ہے: اردو بولنے والے کسی فرد نے اسے نہیں جانچا۔</translation>
    </message>
    <message>
        <source>Not everything here is translated yet. The rest is in English.</source>
        <translation>یہاں ابھی سب کچھ ترجمہ نہیں ہوا۔ باقی انگریزی میں ہے۔</translation>
    </message>
    <message>
        <source>Some of this translation has not been checked yet and may have mistakes.</source>
        <translation>اس ترجمے کا کچھ حصہ ابھی نہیں جانچا گیا اور اس میں غلطیاں ہو سکتی ہیں۔</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>who speaks this language and has checked these words</comment>
        <translation>nobody</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkBlock</name>
    <message>
        <source>Scanning leaves a record on your phone. If someone else may see it, remember it instead.</source>
        <translation>سکین کرنے سے فون پر نشان رہ جاتا ہے۔ اگر کوئی اور اسے دیکھ سکتا ہے تو بہتر ہے کہ یاد کر لیں۔</translation>
    </message>
</context>
<context>
    <name>LivePreview</name>
    <message>
        <source>This event is over. Visitors do not see its poster any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Community Kiosk</source>
        <translation>Community Kiosk</translation>
    </message>
    <message>
        <source>Hide this screen</source>
        <translation>یہ سکرین چھپائیں</translation>
    </message>
</context>
<context>
    <name>MediaGallery</name>
    <message>
        <source>Add a picture, film or recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no pictures, films or recordings yet. Put a stick in, or copy them to this machine, then add one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MediaImport</name>
    <message>
        <source>“{name}” could not be added. {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is ready. It waits under “Pictures and film”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MediaView</name>
    <message>
        <source>See it as large as visitors do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add captions from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not used anywhere yet. Choose it in a poster of a campaign, or in a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not used anywhere yet. Choose it in a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not used anywhere yet. Choose it at its film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not used anywhere yet. Add it to the page that it says, under “Recordings of this page”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthStrip</name>
    <message>
        <source>Campaigns of the next months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No campaign shows in the next three months.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberCard</name>
    <message>
        <source>Copy it, or say it to yourself a few times. This card does not say whose number it is.</source>
        <translation>اسے لکھ لیں، یا چند بار دل میں دہرائیں۔ یہ کارڈ نہیں بتاتا کہ نمبر کس کا ہے۔</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>ہو گیا</translation>
    </message>
</context>
<context>
    <name>OptionSheet</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to find one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add captions from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a picture, film or recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Try another word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to choose from yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is published by this venue yet. Visitors see: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition {number}, published {when} by {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that is written here is published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change is not published yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} changes are not published yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking what is due…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} past their check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to be checked soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} with something to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all that is due ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet. Make one now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last backup was made on {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change waits to be published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} changes wait to be published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then visitors see what they saw before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none yet. It is one file, for a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its last day is {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewScene</name>
    <message>
        <source>This is the sample venue, not yours yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the name, hours and rooms of your venue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What visitors see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is due</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnHelp</name>
    <message>
        <source>Security staff</source>
        <translation>سکیورٹی کا عملہ</translation>
    </message>
    <message>
        <source>In danger now? Call 999 first.</source>
        <translation>ابھی خطرہ ہے؟ پہلے 999 پر فون کریں۔</translation>
    </message>
    <message>
        <source>Wellbeing team</source>
        <translation>مدد کرنے والی ٹیم</translation>
    </message>
    <message>
        <source>You can ask first what they keep private.</source>
        <translation>آپ پہلے پوچھ سکتے ہیں کہ وہ کیا راز رکھتے ہیں۔</translation>
    </message>
    <message>
        <source>Report it, or ask for support</source>
        <translation>اطلاع دیں، یا مدد مانگیں</translation>
    </message>
    <message>
        <source>Not for emergencies. If they cannot reach you, they usually cannot look into it.</source>
        <translation>ہنگامی حالت کے لیے نہیں۔ اگر وہ آپ سے رابطہ نہ کر سکیں تو عموماً چھان بین نہیں کر سکتے۔</translation>
    </message>
    <message>
        <source>Page to report</source>
        <translation>اطلاع دینے کا صفحہ</translation>
    </message>
</context>
<context>
    <name>OwnReading</name>
    <message>
        <source>The text is as you want it until you lock, but it could not be kept. {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Watch in sign language (BSL)</source>
        <translation>اشاروں کی زبان (BSL) میں دیکھیں</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the others call this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can now unlock this kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has a new PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a manager now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is an editor now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their PIN stops working at once. What they wrote and published stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is you: the screen is locked, and you cannot unlock it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot unlock this kiosk any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new PIN for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleScene</name>
    <message>
        <source>Editors change and publish what visitors read. Managers also look after people, settings and backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>%1 (you)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickRow</name>
    <message>
        <source>Swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Poster</name>
    <message>
        <source>Touch to answer a question</source>
        <translation>سوال کا جواب دینے کے لیے چھوئیں</translation>
    </message>
    <message>
        <source>Touch to find out more</source>
        <translation>مزید جاننے کے لیے چھوئیں</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>آج</translation>
    </message>
</context>
<context>
    <name>Posters</name>
    <message>
        <source>Go on</source>
        <translation>جاری رکھیں</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>روکیں</translation>
    </message>
</context>
<context>
    <name>PractisePage</name>
    <message>
        <source>Practise hiding</source>
        <translation>چھپانے کی مشق</translation>
    </message>
</context>
<context>
    <name>PractiseScene</name>
    <message>
        <source>Try hiding the screen now</source>
        <translation>اب سکرین چھپا کر دیکھیں</translation>
    </message>
    <message>
        <source>This place’s own page comes up at once, and what you were reading is gone. To come back, touch “Touch here to start” on it, or after ten seconds anything on it. It works the same on every page.</source>
        <translation>فوراً اس جگہ کا اپنا صفحہ آ جاتا ہے، اور جو آپ پڑھ رہے تھے وہ مٹ جاتا ہے۔ واپس آنے کے لیے اس پر “Touch here to start” کو چھوئیں، یا دس سیکنڈ بعد کہیں بھی۔ ہر صفحے پر ایسا ہی ہوتا ہے۔</translation>
    </message>
    <message>
        <source>Any of these hides it</source>
        <translation>ان میں سے کسی سے بھی چھپ جاتی ہے</translation>
    </message>
    <message>
        <source>Touch the **yellow bar**. It works as soon as you touch it.</source>
        <translation>**پیلی پٹی** کو چھوئیں۔ چھوتے ہی کام کرتی ہے۔</translation>
    </message>
    <message>
        <source>Put your **whole hand** on the screen, or four fingers.</source>
        <translation>سکرین پر **پورا ہاتھ** رکھیں، یا چار انگلیاں۔</translation>
    </message>
    <message>
        <source>On a keyboard, press **Esc**, or slap several keys at once.</source>
        <translation>کی بورڈ پر **Esc** دبائیں، یا ایک ساتھ کئی بٹنوں پر ہاتھ ماریں۔</translation>
    </message>
    <message>
        <source>Hiding clears this screen. It cannot clear your phone, and it does not stop cameras in the building.</source>
        <translation>چھپانے سے یہ سکرین صاف ہوتی ہے۔ اس سے آپ کا فون صاف نہیں ہوتا، اور عمارت کے کیمرے نہیں رکتے۔</translation>
    </message>
</context>
<context>
    <name>Pressable</name>
    <message>
        <source>%1. The question: %2</source>
        <translation>%1۔ سوال: %2</translation>
    </message>
</context>
<context>
    <name>PreviewChoices</name>
    <message>
        <source>Touch to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A touch on the page goes to what it says in the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch to try out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A touch on the page does what it does for visitors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished">تیز کنٹراسٹ</translation>
    </message>
    <message>
        <source>Drafts too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a day and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it large</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Large text</source>
        <translation type="unfinished">بڑے حروف</translation>
    </message>
    <message>
        <source>Text {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>What visitors will see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visitor’s screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys go through what stands here, Enter to its field.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewSide</name>
    <message>
        <source>Back to the texts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewTime</name>
    <message>
        <source>A week earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A week later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half an hour earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half an hour later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublishCard</name>
    <message>
        <source>To be put right first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new phone number of …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors see it from their next start, never in the middle of a page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublishPage</name>
    <message>
        <source>Publish and history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published. Visitors see it from their next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undoing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more ({count} lines left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be published before it could be checked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublishScene</name>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>One question. Nothing is kept.</source>
        <translation>ایک سوال۔ کچھ محفوظ نہیں رہتا۔</translation>
    </message>
    <message>
        <source>Two questions. Nothing is kept.</source>
        <translation>دو سوال۔ کچھ محفوظ نہیں رہتا۔</translation>
    </message>
    <message>
        <source>Three questions. Nothing is kept.</source>
        <translation>تین سوال۔ کچھ محفوظ نہیں رہتا۔</translation>
    </message>
    <message>
        <source>Four questions. Nothing is kept.</source>
        <translation>چار سوال۔ کچھ محفوظ نہیں رہتا۔</translation>
    </message>
</context>
<context>
    <name>QuestionsScene</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>سوال %1، کل %2</translation>
    </message>
    <message>
        <source>That is all for now. Nothing was kept.</source>
        <translation>فی الحال اتنا ہی۔ کچھ محفوظ نہیں ہوا۔</translation>
    </message>
    <message>
        <source>If one of them stays with you, you can talk about it. You do not need to know what to call it.</source>
        <translation>اگر ان میں سے کوئی بات دل میں رہ جائے تو آپ اس پر بات کر سکتے ہیں۔ یہ جاننا ضروری نہیں کہ اسے کیا کہتے ہیں۔</translation>
    </message>
    <message>
        <source>More questions</source>
        <translation>مزید سوال</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>اگلا سوال</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>ختم کریں</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>%1 کے بارے میں</translation>
    </message>
    <message>
        <source>Go back one question</source>
        <translation>ایک سوال پیچھے جائیں</translation>
    </message>
    <message>
        <source>Talk to someone</source>
        <translation>کسی سے بات کریں</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>This kiosk has no voice for this language.</source>
        <translation>اس کیوسک میں اس زبان کی آواز نہیں ہے۔</translation>
    </message>
    <message>
        <source>Reading aloud. People near you may hear this.</source>
        <translation>اونچی آواز میں پڑھا جا رہا ہے۔ پاس کے لوگ سن سکتے ہیں۔</translation>
    </message>
    <message>
        <source>To stop it, touch the screen or press any key.</source>
        <translation>روکنے کے لیے سکرین کو چھوئیں یا کوئی بٹن دبائیں۔</translation>
    </message>
    <message>
        <source>The recording of this page cannot be played.</source>
        <translation>اس صفحے کی ریکارڈنگ نہیں چلائی جا سکتی۔</translation>
    </message>
    <message>
        <source>Heading.</source>
        <translation>عنوان۔</translation>
    </message>
    <message>
        <source>Please note this.</source>
        <translation>براہِ کرم توجہ دیں۔</translation>
    </message>
    <message>
        <source>A field to write in.</source>
        <translation>لکھنے کی جگہ۔</translation>
    </message>
    <message>
        <source>Button, chosen.</source>
        <translation>بٹن، چنا ہوا۔</translation>
    </message>
    <message>
        <source>Button, not chosen.</source>
        <translation>بٹن، چنا ہوا نہیں۔</translation>
    </message>
    <message>
        <source>Button, open.</source>
        <translation>بٹن، کھلا ہوا۔</translation>
    </message>
    <message>
        <source>Button, closed.</source>
        <translation>بٹن، بند۔</translation>
    </message>
    <message>
        <source>Button.</source>
        <translation>بٹن۔</translation>
    </message>
</context>
<context>
    <name>ReadBar</name>
    <message>
        <source>Go on</source>
        <translation>جاری رکھیں</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>روکیں</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>دوبارہ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>اگلا</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>تیز</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>آہستہ</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>آواز کم</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>آواز زیادہ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>بند کریں</translation>
    </message>
</context>
<context>
    <name>ReadingSheet</name>
    <message>
        <source>How would you like to read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For you only, whenever you unlock this kiosk. Visitors never see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished">حروف کا سائز</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation type="unfinished">عام حروف</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation type="unfinished">بڑے حروف</translation>
    </message>
    <message>
        <source>Very large text</source>
        <translation type="unfinished">بہت بڑے حروف</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished">تیز کنٹراسٹ</translation>
    </message>
    <message>
        <source>White text on black.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">ہو گیا</translation>
    </message>
</context>
<context>
    <name>RefusedSheet</name>
    <message>
        <source>“%1” was not added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowTools</name>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">مٹائیں</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>More below</source>
        <translation>نیچے مزید ہے</translation>
    </message>
    <message>
        <source>More above</source>
        <translation>اوپر مزید ہے</translation>
    </message>
</context>
<context>
    <name>ScreenSettings</name>
    <message>
        <source>A key that hides the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape always hides it. For a button on the wall or a key that is easier to find, choose one more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other key is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished">روکیں</translation>
    </message>
    <message>
        <source>Choose a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use no other key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the screen is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame is as wide as the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts and buttons have their new size when the kiosk starts again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScreenSize</name>
    <message>
        <source>{inches} inches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionChips</name>
    <message>
        <source>A part of this form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionFoot</name>
    <message>
        <source>Text size</source>
        <translation type="unfinished">حروف کا سائز</translation>
    </message>
    <message>
        <source>Lock and leave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionsBar</name>
    <message>
        <source>Places: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServiceList</name>
    <message>
        <source>People who can help</source>
        <translation>جو مدد کر سکتے ہیں</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>This service is closed for now.</source>
        <translation>یہ خدمت فی الحال بند ہے۔</translation>
    </message>
    <message>
        <source>Written down {date}. Nobody here has rung to check it yet.</source>
        <translation>{date} کو لکھا گیا۔ یہاں سے ابھی کسی نے فون کر کے نہیں جانچا۔</translation>
    </message>
    <message>
        <source>Details checked {date}.</source>
        <translation>تفصیلات {date} کو جانچی گئیں۔</translation>
    </message>
    <message>
        <source>That is a while ago: ring to check before you go.</source>
        <translation>اسے کچھ عرصہ ہو گیا: جانے سے پہلے فون کر کے پوچھ لیں۔</translation>
    </message>
    <message>
        <source>They say calls are not listed on bills. A call shows in your phone’s call list.</source>
        <translation>ان کے مطابق کالیں بل پر نہیں آتیں۔ کال آپ کے فون کی فہرست میں نظر آتی ہے۔</translation>
    </message>
    <message>
        <source>A call shows in your phone’s call list and on the bill.</source>
        <translation>کال آپ کے فون کی فہرست میں اور بل پر نظر آتی ہے۔</translation>
    </message>
    <message>
        <source>A call shows in your phone’s call list. It may show on a bill.</source>
        <translation>کال آپ کے فون کی فہرست میں نظر آتی ہے۔ بل پر بھی آ سکتی ہے۔</translation>
    </message>
    <message>
        <source>Scanning leaves a record on your phone. If someone else may see it, remember it instead.</source>
        <translation>سکین کرنے سے فون پر نشان رہ جاتا ہے۔ اگر کوئی اور اسے دیکھ سکتا ہے تو بہتر ہے کہ یاد کر لیں۔</translation>
    </message>
    <message>
        <source>Details not checked lately.</source>
        <translation>تفصیلات حال میں نہیں جانچی گئیں۔</translation>
    </message>
    <message>
        <source>They say calls are not listed on bills.</source>
        <translation>ان کے مطابق کالیں بل پر نہیں آتیں۔</translation>
    </message>
    <message>
        <source>Shows on bills.</source>
        <translation>بل پر آتا ہے۔</translation>
    </message>
    <message>
        <source>May show on a bill.</source>
        <translation>بل پر آ سکتا ہے۔</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation>یہ کس کے لیے ہے</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>کیا ہوتا ہے</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>رازداری</translation>
    </message>
    <message>
        <source>How to start</source>
        <translation>کیسے شروع کریں</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>خرچ</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>زبانیں</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>رسائی</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>فون</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>ویب سائٹ</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>چیٹ</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>ویڈیو</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>ای میل</translation>
    </message>
    <message>
        <source>The name and number stay in your phone’s contacts until you delete them.</source>
        <translation>نام اور نمبر آپ کے فون میں رہتے ہیں جب تک آپ انہیں نہ مٹائیں۔</translation>
    </message>
    <message>
        <source>Save contact</source>
        <translation>رابطہ محفوظ کریں</translation>
    </message>
</context>
<context>
    <name>ServiceScene</name>
    <message>
        <source>Ask here</source>
        <translation>یہاں پوچھیں</translation>
    </message>
    <message>
        <source>No phone with you?</source>
        <translation>فون پاس نہیں ہے؟</translation>
    </message>
    <message>
        <source>A card with only the number</source>
        <translation>صرف نمبر والا کارڈ</translation>
    </message>
    <message>
        <source>Ask someone who works here</source>
        <translation>یہاں کام کرنے والے کسی فرد سے پوچھیں</translation>
    </message>
</context>
<context>
    <name>SettingList</name>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These count from the next visit on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These belong to the content: visitors see them once they are published.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept. It counts from the next visit on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the kiosk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen shows this computer’s desktop, and visitors can use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written here is kept. The kiosk comes back when somebody starts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left the kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsScene</name>
    <message>
        <source>This kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen and key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whoever looks after this computer. The kiosk closes and the desktop is seen. Stay with the screen until the kiosk runs again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupChoices</name>
    <message>
        <source>%1, always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count in round numbers, by the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count nothing at all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupHours</name>
    <message>
        <source>%1 earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Monday to Tuesday to Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed on bank holidays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupManager</name>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN, 6 to 12 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupOwnHelp</name>
    <message>
        <source>Your page to report and ask for support: a web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own security: a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your wellbeing team: an email address, a number or a web address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>That is not the PIN you chose. Type it again, or go back and choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name of the venue, as it stands on the door.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one day on which the venue is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN has {least} to {most} digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two PINs are not the same. Type the second one again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupScene</name>
    <message>
        <source>Where does this kiosk stand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When is the venue open?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you offer your students?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who looks after the kiosk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large is the screen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which languages are offered?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May the kiosk count visits?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you come in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name is on the first page. That page is all that shows when somebody hides the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first page shows these times. You can change them, and single days, whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These stand first on the page “At university or college”. Leave empty what you do not have, or do not know yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A manager can change everything, and can let others in. The kiosk asks for the PIN each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters and buttons follow the real size of the screen, so that everybody can read and reach them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors can choose among these. What is not translated yet is shown in English, and says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only how often each group of topics was opened in a month, in round numbers. Never who, never when, never which page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the name of the venue for three seconds, on the first page or above any other. The kiosk then asks for your PIN. Try it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More below</source>
        <translation type="unfinished">نیچے مزید ہے</translation>
    </message>
    <message>
        <source>More above</source>
        <translation type="unfinished">اوپر مزید ہے</translation>
    </message>
    <message>
        <source>Setting up, step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">واپس</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished">ختم کریں</translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">اگلا</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you leave, or the screen is hidden, hold the name of the venue for three seconds to come back. What you entered is kept until the kiosk is switched off, but not the PIN. Until somebody has finished, anybody who does this can set the kiosk up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupVenue</name>
    <message>
        <source>Name of the venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of place it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>University or college</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community centre</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupWayIn</name>
    <message>
        <source>Hold for three seconds: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try this PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the way in. Nobody can look the PIN up: remember it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>When somebody shows you “Ask for help here”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to ring, with them or for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk has a card that visitors can show you: “Please help me. Can we go somewhere quiet and private?” They may be hurt, afraid or in danger. You do not have to solve it. This is what you can do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In danger now, badly hurt, or was their neck squeezed? Call 999. Stay with them if that is safe for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say: “Yes. Come with me.” Go somewhere quiet, where others cannot hear. If you work alone, stay where people can see you, and ring a colleague.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer a phone that belongs to this place. Somebody may check theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them say as much or as little as they want. Take them seriously, and stay calm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask for details. The people below know how to do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask: “What would help you now?” To ring somebody, to sit for a while, or to go: it is their choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell nobody who does not need to know. If somebody comes looking for them, do not say whether they are here. If that person frightens you, call 999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is a child, or there are children at home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not promise to keep it secret. Say: “I may have to tell somebody whose job it is to keep you safe.”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worried about a child? Tell whoever looks after safeguarding here, and ring Children’s Services. You do not have to be sure. If the child is in danger now, call 999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same if a girl may have been cut (FGM), or may be taken somewhere for it. By law doctors, nurses, teachers and social workers must tell the police. That law is not about you. Ring all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards: look after yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can stay with you. Take a break. Tell your manager or a colleague how you are, and not who it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down only what the rules of this place ask for, and lock it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police or ambulance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When somebody is in danger or badly hurt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours not known: ring and see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our own security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our wellbeing team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mark} Nobody here has rung this number yet. Ring it before you hand out this sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by the kiosk on {date}, with the numbers it showed then. When they change, save a new sheet. Keep it where visitors do not read it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Save the sheet where?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sheet-for-colleagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the sheet for colleagues to a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetCardView</name>
    <message>
        <source>A sheet for your colleagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page to print, for everyone who works here: what to do when somebody shows them “Ask for help here”. It has the numbers that visitors see now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>The checks could not be run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved. {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change not yet published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} changes not yet published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has had the editor open on another screen since {time}. It opens here once they have locked it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks and surveys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venue and events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish and history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept, but visitors still see what they saw before. {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the kiosk again to show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing you wrote is lost, but it is not saved yet. {sentence} The kiosk keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShellBand</name>
    <message>
        <source>Lock and leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShellBar</name>
    <message>
        <source>See changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Lock and leave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizeSheet</name>
    <message>
        <source>As large as visitors see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">واپس</translation>
    </message>
    <message>
        <source>Step back from the screen. Words in the picture that cannot be read from there, because they are small or near the colour of their ground, are better written in the text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlideShow</name>
    <message>
        <source>Previous</source>
        <translation>پچھلا</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>اگلا</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 میں سے %1</translation>
    </message>
</context>
<context>
    <name>SmallTiles</name>
    <message>
        <source>Practise hiding</source>
        <translation>چھپانے کی مشق</translation>
    </message>
</context>
<context>
    <name>StaffHost</name>
    <message>
        <source>Hides at once. Only the PIN is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks and hides. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartCalm</name>
    <message>
        <source>Go in</source>
        <translation>اندر جائیں</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start</source>
        <translation>شروع</translation>
    </message>
</context>
<context>
    <name>StartScene</name>
    <message>
        <source>Hello. What would you like to know?</source>
        <translation>سلام۔ آپ کیا جاننا چاہتے ہیں؟</translation>
    </message>
    <message>
        <source>About this kiosk</source>
        <translation>اس کیوسک کے بارے میں</translation>
    </message>
</context>
<context>
    <name>StepKeys</name>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Still there?</source>
        <translation>کیا آپ ابھی یہیں ہیں؟</translation>
    </message>
    <message>
        <source>Touch the screen to go on. If nobody does, it clears itself.</source>
        <translation>جاری رکھنے کے لیے سکرین کو چھوئیں۔ کوئی نہ چھوئے تو یہ خود صاف ہو جاتی ہے۔</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>جاری رکھیں</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>مجھے زیادہ وقت چاہیے</translation>
    </message>
</context>
<context>
    <name>SupportPage</name>
    <message>
        <source>Safety and support</source>
        <translation>حفاظت اور مدد</translation>
    </message>
</context>
<context>
    <name>SupportScene</name>
    <message>
        <source>What is happening?</source>
        <translation>کیا ہو رہا ہے؟</translation>
    </message>
    <message>
        <source>Talk to someone</source>
        <translation>کسی سے بات کریں</translation>
    </message>
    <message>
        <source>Women and girls are harmed most often. Men and boys are harmed too. There is help for everyone, and it was not your fault.</source>
        <translation>سب سے زیادہ نقصان خواتین اور لڑکیوں کو پہنچتا ہے۔ مردوں اور لڑکوں کو بھی پہنچتا ہے۔ مدد سب کے لیے ہے، اور قصور آپ کا نہیں تھا۔</translation>
    </message>
    <message>
        <source>More about help and your rights</source>
        <translation>مدد اور آپ کے حقوق کے بارے میں مزید</translation>
    </message>
</context>
<context>
    <name>SurveyScene</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>سوال %1، کل %2</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>شکریہ</translation>
    </message>
    <message>
        <source>Go back one question</source>
        <translation>ایک سوال پیچھے جائیں</translation>
    </message>
    <message>
        <source>Answers are added to monthly totals, with no time and no name. Fewer than 8 of anything is never shown as a number.</source>
        <translation>جواب مہینے کی کل تعداد میں شامل ہوتے ہیں، بغیر وقت اور بغیر نام کے۔ 8 سے کم کوئی تعداد کبھی نہیں دکھائی جاتی۔</translation>
    </message>
</context>
<context>
    <name>SwitchLine</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished">ہاں</translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished">نہیں</translation>
    </message>
</context>
<context>
    <name>TakeAway</name>
    <message>
        <source>On your phone</source>
        <translation>آپ کے فون پر</translation>
    </message>
</context>
<context>
    <name>TextBlock</name>
    <message>
        <source>Source: %1</source>
        <translation>ماخذ: %1</translation>
    </message>
</context>
<context>
    <name>ThingFoot</name>
    <message>
        <source>I checked this today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThingForm</name>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What visitors will see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list, or add a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThingList</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThingTools</name>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One place up in its list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One place down in its list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors see it once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors do not see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make another like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">مٹائیں</translation>
    </message>
    <message>
        <source>Undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThingsScene</name>
    <message>
        <source>Back to the form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>999</source>
        <translation>999</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>ہنگامی مدد</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حروف کا سائز</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>کنٹراسٹ</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>پڑھ کر سنائیں</translation>
    </message>
</context>
<context>
    <name>TopicScene</name>
    <message>
        <source>More people who can help</source>
        <translation>مزید لوگ جو مدد کر سکتے ہیں</translation>
    </message>
    <message>
        <source>Help from %1</source>
        <translation>%1 سے مدد</translation>
    </message>
</context>
<context>
    <name>TranslationCard</name>
    <message>
        <source>English: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors read it like this:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The translation was made from this English:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as the English</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranslationForm</name>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What visitors will see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here fits what you chose to see. Choose “All” for every text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list to translate it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranslationList</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranslationsScene</name>
    <message>
        <source>Visitors are offered English only, so there is nothing to translate yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a language to your venue. Then every text is listed here, ready to translate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the languages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>That is not a PIN of this kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in 1 second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in {count} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in 1 minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in {count} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockScene</name>
    <message>
        <source>Your PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits stand in another place each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits stand in their order. Nobody should see your hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 digits typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">مٹائیں</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UsagePage</name>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the table where?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counts could not be read, so no table was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the usage table to a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UsageScene</name>
    <message>
        <source>Counting is off. What was counted before stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a kind of topic was opened, by month. 1 to 7 are shown as “fewer than 8”, other numbers to the nearest 5. Hiding the screen is never counted. A total is left out where it could tell a small number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answered anything in this month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been counted yet. Once visitors open topics, the numbers for each month are here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VenueFacts</name>
    <message>
        <source>Opening hours</source>
        <translation>کھلنے کے اوقات</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>کمرے</translation>
    </message>
    <message>
        <source>Rooms: %1</source>
        <translation>کمرے: %1</translation>
    </message>
</context>
<context>
    <name>VenuePage</name>
    <message>
        <source>Welcome</source>
        <translation>خوش آمدید</translation>
    </message>
    <message>
        <source>Open today until {time}</source>
        <translation>آج {time} تک کھلا</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>اس وقت کھلا</translation>
    </message>
    <message>
        <source>Closed now. Opens {when}</source>
        <translation>ابھی بند ہے۔ کھلے گا {when}</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>ابھی بند</translation>
    </message>
    <message>
        <source>Hours may differ today. Please ask.</source>
        <translation>آج اوقات مختلف ہو سکتے ہیں۔ براہِ کرم پوچھ لیں۔</translation>
    </message>
    <message>
        <source>please ask</source>
        <translation>براہِ کرم پوچھیں</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>بند</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>آج</translation>
    </message>
    <message>
        <source>{days} {time}, next {date}</source>
        <translation>{days} {time}، اگلا {date}</translation>
    </message>
    <message>
        <source>{days} {time}</source>
        <translation>{days} {time}</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}، {time}</translation>
    </message>
</context>
<context>
    <name>VenueProgramme</name>
    <message>
        <source>What’s on</source>
        <translation>یہاں کیا ہے</translation>
    </message>
    <message>
        <source>Rooms: %1</source>
        <translation>کمرے: %1</translation>
    </message>
    <message>
        <source>Touch here to start</source>
        <translation>شروع کرنے کے لیے یہاں چھوئیں</translation>
    </message>
</context>
<context>
    <name>VenueScene</name>
    <message>
        <source>Touch to start</source>
        <translation>شروع کرنے کے لیے چھوئیں</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Hide this screen</source>
        <translation>یہ سکرین چھپائیں</translation>
    </message>
    <message>
        <source>Clears this screen at once. Nobody can bring it back.</source>
        <translation>سکرین فوراً صاف ہو جاتی ہے۔ کوئی اسے واپس نہیں لا سکتا۔</translation>
    </message>
    <message>
        <source>Sorry, that page is not here any more. Everything else still works.</source>
        <translation>معذرت، وہ صفحہ اب یہاں نہیں ہے۔ باقی سب کام کرتا ہے۔</translation>
    </message>
</context>
<context>
    <name>WindowRow</name>
    <message>
        <source>%1 earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>9:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>17:00</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ahead</name>
    <message>
        <source>On now, and for the next months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On now, until {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>en-GB</source>
        <comment>the tag of the language this is translated into</comment>
        <translation>ur</translation>
    </message>
</context>
<context>
    <name>calendar-sheet</name>
    <message>
        <source>{month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cards</name>
    <message>
        <source>Text {number}</source>
        <translation>پیغام {number}</translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>This field still has to be filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in, or delete what was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” cannot be read here, so it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as the field asks, or leave it for later: it stays where you typed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed; it was called “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} (not checked yet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} (checked by {who} on {date})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who publishes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be looked at again by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to be installed after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished">زبانیں</translation>
    </message>
    <message>
        <source>Changed: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>due</name>
    <message>
        <source>Its check was due on {date}. Visitors see “Ring to check”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its check is due today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its check is due tomorrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its check is due in {days} days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things to do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tile of the start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture, film or recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy Read and signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole edition</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>Last checked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day somebody checked this is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of whoever checked this is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody rang and opened everything that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If not, the screen says that it is not confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as a call, a leaflet or a website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this came from is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A leaflet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of the next check is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only staff see this. Delete what is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add something to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read through at this venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next check: {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web address, email address or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without anything after a question mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to think about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One on a screen, four at a time, others on other days. Nothing is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way to the emergency page. It has words of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors never see this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing in each, in plain words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps, in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to watch out for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on nearby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on, where and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it is empty, visitors do not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes by itself after this day. May be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link by QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way to 999</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way to a guided check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way to a survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question to think about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody’s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two to four. Nothing is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we say to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign has no title yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its page says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its posters may show when nobody uses the kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They take turns. A few words on each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a poster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New poster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The poster has no headline yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One or two sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where there is no picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This template does not show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy Read</source>
        <translation type="unfinished">آسان تحریر</translation>
    </message>
    <message>
        <source>The page in a few lines, for whoever asks for it: one short sentence, one picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One short sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyday words, one idea, about ten of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film in sign language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In British Sign Language. What is signed is written with the film itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person says the page, and “Read aloud” plays that instead of the machine’s voice. When the page says something else, have it recorded again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language spoken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its English name, such as Urdu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has said which language it is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the weekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page of the campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question and no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence and picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Big sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phone that rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A doctor’s bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two cups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sixteen days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An open door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three friends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands and a light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people under a lamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper and a pencil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People of many kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phone that sends nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A white ribbon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A friend steps in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table with an empty place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A finger on the yellow bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone speaks up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wool and needles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the picture is cut to fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The left side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is missing from the table?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the number says, in one sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 in 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An hour of tea and talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One idea, in a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the day after, the poster is not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the template of an event shows the day, the time and where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {most} letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note who checked this, and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they write it, such as 08 088 088 088</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number for texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mobile number or a short number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Textphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Textphone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With Relay UK: 18001 and the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished">ای میل</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>help@example.org.uk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished">ویب سائٹ</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without anything after a question mark, such as example.org.uk/help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web address of the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page the chat opens on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what they publish themselves. Leave it empty rather than give an address away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign language by video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web address of the video relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page the video call opens on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or address of the app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is called in the app shops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways to get in touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a way to get in touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it show on a phone bill?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished">نہیں</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished">ہاں</translation>
    </message>
    <message>
        <source>Languages they speak here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With commas: English, Urdu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything to know first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown beside it, in a sentence or two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours, if it has any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When someone answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label (only if there are several)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as “Helpline” or “Office”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid, free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid, the price of an ordinary call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid, a mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid, costs more than an ordinary call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It fits now. Touch it to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has {count} characters, and there is room for {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like this: 5 March 2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like this: 9:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At these times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors see “Ring to check”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Europe/London for everywhere in this country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add opening times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank holidays and other days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add bank holidays or another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These hours apply from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty if they apply already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These hours apply until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty if no end is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write Europe/London.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the clocks of {city}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No opening times yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every bank holiday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a language this kiosk knows by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the English name of the language, with commas between several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are several languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation has no name yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without anything after a question mark, such as example.org.uk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture without a description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A film without a description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions of “{film}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it shows, for people who do not see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence, read aloud in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who made it, and that it may be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is said or signed in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors can read it below the film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is called here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page and the language, for staff. Visitors never see this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} by {height} pixels, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there are words in the picture, write them here too, and check that they are easy to read from a step away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} minutes, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guided check has no title yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with the first one. Nothing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each way through ends in one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not offer “Not sure”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question, to be answered with yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word of explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without words yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This means “it looks right for you”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The survey has no title yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One tap each, eight at most. Only monthly totals are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official surveys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By QR code, at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two to five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a day of the year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like this: 25 November.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” does not fit here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a whole number from {lowest} to {highest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like this: 9:30 or 21:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like this: 5 March 2027 or 5/3/2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every second {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each month, on day {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {nth} {day} of each month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fourth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the last time on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty if it goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{repeats}, for the last time on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every second week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each year from the {nth} {day} of {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start}, for one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start}, for {count} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same date each year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weekday of a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other dates each year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each year on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each year from {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>25 November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As RFC 5545 writes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rule is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the dates instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the service calls itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has no name yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does, in one sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the service does is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who runs it</source>
        <translation type="unfinished">اسے کون چلاتا ہے</translation>
    </message>
    <message>
        <source>Add an organisation that is not there yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something everybody must know first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown at the top, in a box. Usually empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it open?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed for a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has ended: do not show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can use it, in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty if there is no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where people have to live or be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Women</source>
        <translation type="unfinished">خواتین</translation>
    </message>
    <message>
        <source>Men</source>
        <translation type="unfinished">مرد</translation>
    </message>
    <message>
        <source>What to expect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished">کیا ہوتا ہے</translation>
    </message>
    <message>
        <source>What happens when you get in touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to start</source>
        <translation type="unfinished">کیسے شروع کریں</translation>
    </message>
    <message>
        <source>What stays private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages and interpreters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting in and taking part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not show it from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day a scheme ends. Usually empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the sheet for your colleagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page to print, which “Overview” saves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages for people who are hurt and pages for people who hurt others never meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody it happens to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody worried about how they behave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could it give somebody away?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: hide it sooner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No: an everyday page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words people might type to find it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyday words, with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of these is longer than {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put commas between them, and keep each short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one date to another, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the same date each year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a weekday of a month, such as a week of awareness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first day is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates when it does not show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only when nothing else is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often, compared with the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For how many days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None chosen means every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only from this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty means all day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only until this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty means until midnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never on these dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When several are on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes before others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes before everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is now: {number} of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As often as the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice as often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three times as often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five times as often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} times as often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both on {count} days, from {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the page says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is about, in one sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a service to the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service that the page speaks of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic has no title yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this order; open ones are shown first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always shown first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this place’s own help first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its page to report, security and wellbeing team, as written under “Venue”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics within it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a topic within it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a related topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, which is not on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits are only ever counted by these four.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered first, for whoever wants to be more exact. Nine at most, but for languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety and support</source>
        <translation type="unfinished">حفاظت اور مدد</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we behave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed under “What is happening?”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the page “Safety and support”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where it is another than that of the other pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has checked that language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their name. While this is empty, visitors are told that it is a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tile has no title yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The venue’s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished">تلاش</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation type="unfinished">ہنگامی مدد</translation>
    </message>
    <message>
        <source>Ask for help here</source>
        <translation type="unfinished">یہاں مدد مانگیں</translation>
    </message>
    <message>
        <source>About this kiosk</source>
        <translation type="unfinished">اس کیوسک کے بارے میں</translation>
    </message>
    <message>
        <source>Practise hiding</source>
        <translation type="unfinished">چھپانے کی مشق</translation>
    </message>
    <message>
        <source>The venue has no name yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of place it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>University</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to ask here, in one sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask at the front desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation type="unfinished">کھلنے کے اوقات</translation>
    </message>
    <message>
        <source>People who work here are trained to help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as J9 training about abuse at home. “Ask for help here” then says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own help for students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your page to report and ask for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web address. All three may be empty, and stand on pages such as “At university”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number as people dial it from any phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your wellbeing team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who runs this kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to say what is wrong with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An email address, a number or a web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one is the one it begins in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There has to be a language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show posters when nobody uses it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show posters about safety and support too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who pass will see what this kiosk is also for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation type="unfinished">کمرے</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room has no name yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on these dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates when it does not happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event has no name yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the first time on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of the event is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time it starts is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None in particular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name no support topic here: this page is shown after hiding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed all day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open at these times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another time that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the days, and both times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day is chosen. Choose the days these times are for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 noon</source>
        <translation type="unfinished">دوپہر 12</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation type="unfinished">آدھی رات</translation>
    </message>
    <message>
        <source>24 hours from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all day</source>
        <translation type="unfinished">پورا دن</translation>
    </message>
    <message>
        <source>{opens} to {closes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} the next day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {count} days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {count} weeks ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {count} months ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {count} years ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (hidden from visitors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one, or add one that is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} still to fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to fill in: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown in topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In none yet: it is found by searching only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it in another topic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hide key</name>
    <message>
        <source>That key does nothing by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press another one, such as F12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape hides the screen already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That key is needed for something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press another one, such as F12, or one together with Ctrl.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keypad</name>
    <message>
        <source>Hide this screen</source>
        <translation type="unfinished">یہ سکرین چھپائیں</translation>
    </message>
    <message>
        <source>Read aloud, or stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished">آواز زیادہ</translation>
    </message>
    <message>
        <source>Back to what came before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On to what comes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press what it is on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>media</name>
    <message>
        <source>Use it in “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where are the captions?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which captions?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is the picture, film or recording?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which picture, film or recording?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no captions. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is here. Now say what it shows, and who made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is here. Now say what it is called, and who speaks. Then add it to its page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The captions “{name}” belong to this film now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was here already: this is it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">مٹائیں</translation>
    </message>
    <message>
        <source>Its captions “{name}” go with it: nothing else uses them. Undo brings back both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{yes}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is still used. {yes}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is shown there until another one is chosen. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used anywhere yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used in “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used in “{name}” and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions of a film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No description yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>publish</name>
    <message>
        <source>Comparing with what visitors see now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors see everything as it is written here. There is nothing to publish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing changes for visitors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things change for visitors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing to do is noted for staff. You can publish without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things to do are noted for staff. You can publish without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First put right what stands under “To be put right first”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the warnings, then tick “Publish anyway”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why, in a few words: whoever reads the history will want to know.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>saving</name>
    <message>
        <source>There is no room left on “{place}”, so nothing was saved there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete something from it, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{place}” cannot be written to, so nothing was saved there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place, or a stick that is not locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{place}” stopped answering, so nothing was saved there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is a stick, put it in again, then try once more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Hide an ordinary page when nobody has touched it for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then “Still there?” waits 20 seconds more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide a page about support after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count how often a kind of topic is opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By month only, never who or when. Switching it off keeps what was counted before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with everything in the lower part of a tall screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a screen that hangs high. Visitors can change it for themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages change without sliding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For films and for reading aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only when a visitor asks, and the first sentence says how to stop it. Others may hear it: plug in a headset, or let only the keys of a keypad beside one ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By keypad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By button and keypad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show translations that nobody has checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They carry a note that they may have mistakes. Without this, visitors see English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits of the PIN pad in their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whoever finds them without seeing. A hand that is watched then tells the PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft: nobody who speaks it has checked it, and every page says so to visitors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs “Show translations that nobody has checked yet”; without it, it opens its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posters of campaigns while nobody is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posters about support among them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who walks past sees them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>telling</name>
    <message>
        <source>: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{owner}: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(nothing yet)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>things</name>
    <message>
        <source>move “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written at this venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New poster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New guided check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished">ہاں</translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished">نہیں</translation>
    </message>
    <message>
        <source>New survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {count} characters, and there is room for {room}. Nothing was pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {name}. What you change becomes your own version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy Read</source>
        <translation type="unfinished">آسان تحریر</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation type="unfinished">کمرے</translation>
    </message>
    <message>
        <source>What is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a guided check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden from visitors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shown: what it leads to is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed, not published yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}, not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dates yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On now, all year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On now until {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dates in the next twelve months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put back “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hide “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Try another word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more. Type a few letters to find one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>translations</name>
    <message>
        <source>All {total} checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{checked} of {total} checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing. Visitors read the English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft. Nobody has checked it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of date. The English has changed since, so visitors read that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by {name}{when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I read {language}, and this says what the English says now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I read {language} and have checked this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stay drafts until what is wrong with them is put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language}: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I read {language} and have checked every draft here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>usage</name>
    <message>
        <source>fewer than 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety and support</source>
        <translation type="unfinished">حفاظت اور مدد</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own behaviour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community and area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All topics together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished">ہاں</translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished">نہیں</translation>
    </message>
    <message>
        <source>“Was this useful?”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out, so that small numbers stay hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Every day</source>
        <translation>ہر روز</translation>
    </message>
    <message>
        <source>Mondays</source>
        <translation>ہر پیر</translation>
    </message>
    <message>
        <source>Tuesdays</source>
        <translation>ہر منگل</translation>
    </message>
    <message>
        <source>Wednesdays</source>
        <translation>ہر بدھ</translation>
    </message>
    <message>
        <source>Thursdays</source>
        <translation>ہر جمعرات</translation>
    </message>
    <message>
        <source>Fridays</source>
        <translation>ہر جمعہ</translation>
    </message>
    <message>
        <source>Saturdays</source>
        <translation>ہر ہفتہ</translation>
    </message>
    <message>
        <source>Sundays</source>
        <translation>ہر اتوار</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>پورا دن</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} اور {last}</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>آدھی رات</translation>
    </message>
    <message>
        <source>12 noon</source>
        <translation>دوپہر 12</translation>
    </message>
    <message>
        <source>{hour}{minutes}am</source>
        <translation>صبح {hour}{minutes}</translation>
    </message>
    <message>
        <source>{hour}{minutes}pm</source>
        <translation>شام {hour}{minutes}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>{time} پر</translation>
    </message>
    <message>
        <source>{weekday} {date}</source>
        <translation>{weekday} {date}</translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>کل {time} پر</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} {time} پر</translation>
    </message>
    <message>
        <source>Closes soon</source>
        <translation>جلد بند ہو گا</translation>
    </message>
    <message>
        <source>Open now, not checked lately</source>
        <translation>اس وقت کھلا، حال میں نہیں جانچا گیا</translation>
    </message>
    <message>
        <source>Open day and night, details not checked lately</source>
        <translation>دن رات کھلا، تفصیلات حال میں نہیں جانچی گئیں</translation>
    </message>
    <message>
        <source>Open day and night</source>
        <translation>دن رات کھلا</translation>
    </message>
    <message>
        <source>Open until {time}</source>
        <translation>{time} تک کھلا</translation>
    </message>
    <message>
        <source>Closes soon, {time}</source>
        <translation>جلد بند ہو گا، {time}</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>اس وقت کھلا</translation>
    </message>
    <message>
        <source>Opens {when}</source>
        <translation>کھلے گا {when}</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>ابھی بند</translation>
    </message>
    <message>
        <source>Ring to check</source>
        <translation>فون کر کے پوچھیں</translation>
    </message>
</context>
</TS>
