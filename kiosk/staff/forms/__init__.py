"""Forms: what a thing says, as rows that a person can read and change, and back.

A form is a tree of fields over the frozen structs of ``kiosk.content.model``. Each field gives rows for the value it
stands for, and answers what somebody does to one of them with a new value; nothing is ever changed in place. A text
that does not read as what belongs there is kept beside the value, under the key of its row, with a sentence.

    rows       what is drawn: one flat row of plain values each
    deeds      what somebody can do to a row
    base       what every field is, and what it is given
    reading    times, dates and numbers as people type them
    fields     what somebody types into; choices: what somebody chooses in
    lists      fields that hold several things; picks: things picked from all there are
    *_form     the form of one kind of thing, or of a part several kinds have
    form       which form belongs to which thing; start here

A new block kind is a line in ``blocks_form``, a new kind of contact begins in ``content.contact_kinds``, a new field of
a struct is a line in its form; a test walks the structs of the model and fails for any field that no form reaches.
"""
