.pragma library

// `sentence` with `name` in its place: set apart where the sentence runs from the right, so that neither is turned round by
// the other (UAX #9, isolates). `filled` of kiosk.content.direction does the same.
function filled(sentence, name) {
    return sentence.arg(/[\u0590-\u08ff]/.test(sentence) ? "\u2068" + name + "\u2069" : name);
}
