-- The first shape of a journal. Frozen: whatever changes later is a new numbered file.
--
-- One table for each kind of record. Columns are named like the record's fields; a nested record's
-- fields follow its own name (before_back), lists are JSON. NULL says: not recorded.

CREATE TABLE about (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    made TEXT NOT NULL CHECK (made GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    program TEXT NOT NULL,
    sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;

CREATE TABLE person (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    name TEXT NOT NULL CHECK (length(name) <= 1000),
    born TEXT CHECK (born GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND born IS date(born)),
    region TEXT NOT NULL CHECK (region IN ('EU', 'UK', 'US', 'CA', 'AU', 'NZ', 'other')),
    emergency_number TEXT NOT NULL CHECK (length(emergency_number) <= 1000),
    team_phone TEXT NOT NULL CHECK (length(team_phone) <= 1000)
) STRICT;

CREATE TABLE surgeries (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND day IS date(day)),
    procedures TEXT NOT NULL CHECK (json_valid(procedures) AND json_type(procedures) = 'array'),
    levels TEXT NOT NULL CHECK (json_valid(levels) AND json_type(levels) = 'array'),
    side TEXT CHECK (side IN ('left', 'right', 'both')),
    place TEXT NOT NULL CHECK (length(place) <= 2000000),
    reason TEXT NOT NULL CHECK (length(reason) <= 2000000),
    complications TEXT NOT NULL CHECK (length(complications) <= 2000000),
    note TEXT NOT NULL CHECK (length(note) <= 2000000),
    before_back REAL CHECK (before_back BETWEEN 0 AND 10 AND before_back * 2 = round(before_back * 2)),
    before_leg_left REAL CHECK (before_leg_left BETWEEN 0 AND 10 AND before_leg_left * 2 = round(before_leg_left * 2)),
    before_leg_right REAL CHECK (before_leg_right BETWEEN 0 AND 10 AND before_leg_right * 2 = round(before_leg_right * 2)),
    before_numbness REAL CHECK (before_numbness BETWEEN 0 AND 10 AND before_numbness * 2 = round(before_numbness * 2)),
    before_tingling REAL CHECK (before_tingling BETWEEN 0 AND 10 AND before_tingling * 2 = round(before_tingling * 2)),
    before_weakness REAL CHECK (before_weakness BETWEEN 0 AND 10 AND before_weakness * 2 = round(before_weakness * 2)),
    before_activity REAL CHECK (before_activity BETWEEN 0 AND 10 AND before_activity * 2 = round(before_activity * 2))
) STRICT;

CREATE TABLE entries (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND day IS date(day)),
    written TEXT CHECK (written GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*[+-][0-9][0-9]:[0-9][0-9]'),
    "by" TEXT NOT NULL CHECK ("by" IN ('self', 'carer')),
    back REAL CHECK (back BETWEEN 0 AND 10 AND back * 2 = round(back * 2)),
    leg_left REAL CHECK (leg_left BETWEEN 0 AND 10 AND leg_left * 2 = round(leg_left * 2)),
    leg_right REAL CHECK (leg_right BETWEEN 0 AND 10 AND leg_right * 2 = round(leg_right * 2)),
    worst REAL CHECK (worst BETWEEN 0 AND 10 AND worst * 2 = round(worst * 2)),
    numbness REAL CHECK (numbness BETWEEN 0 AND 10 AND numbness * 2 = round(numbness * 2)),
    tingling REAL CHECK (tingling BETWEEN 0 AND 10 AND tingling * 2 = round(tingling * 2)),
    weakness REAL CHECK (weakness BETWEEN 0 AND 10 AND weakness * 2 = round(weakness * 2)),
    activity REAL CHECK (activity BETWEEN 0 AND 10 AND activity * 2 = round(activity * 2)),
    mattered REAL CHECK (mattered BETWEEN 0 AND 10 AND mattered * 2 = round(mattered * 2)),
    sleep REAL CHECK (sleep BETWEEN 0 AND 10 AND sleep * 2 = round(sleep * 2)),
    walking_minutes INTEGER CHECK (walking_minutes BETWEEN 0 AND 1440),
    sitting_minutes INTEGER CHECK (sitting_minutes BETWEEN 0 AND 1440),
    steps INTEGER CHECK (steps BETWEEN 0 AND 1000000),
    stretching_minutes INTEGER CHECK (stretching_minutes BETWEEN 0 AND 1440),
    qualities TEXT NOT NULL CHECK (json_valid(qualities) AND json_type(qualities) = 'array'),
    position TEXT CHECK (position IN ('eases', 'worsens', 'no-change')),
    places TEXT NOT NULL CHECK (json_valid(places) AND json_type(places) = 'array'),
    nerve_places TEXT NOT NULL CHECK (json_valid(nerve_places) AND json_type(nerve_places) = 'array'),
    new_since_surgery TEXT NOT NULL CHECK (json_valid(new_since_surgery) AND json_type(new_since_surgery) = 'array'),
    urgent TEXT NOT NULL CHECK (json_valid(urgent) AND json_type(urgent) = 'array'),
    note TEXT NOT NULL CHECK (length(note) <= 2000000),
    CHECK (day <= date(substr(written, 1, 10), '+1 day'))
) STRICT;

CREATE TABLE medicines (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    name TEXT NOT NULL CHECK (length(name) <= 1000 AND trim(name) <> ''),
    dose TEXT NOT NULL CHECK (length(dose) <= 1000),
    schedule TEXT NOT NULL CHECK (length(schedule) <= 1000),
    begins TEXT CHECK (begins GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND begins IS date(begins)),
    ends TEXT CHECK (ends GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND ends IS date(ends)),
    as_needed INTEGER NOT NULL CHECK (as_needed IN (0, 1)),
    CHECK (ends >= begins)
) STRICT;

CREATE TABLE doses (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    medicine TEXT NOT NULL REFERENCES medicines (id) DEFERRABLE INITIALLY DEFERRED,
    taken TEXT NOT NULL CHECK (taken GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*[+-][0-9][0-9]:[0-9][0-9]'),
    amount REAL NOT NULL CHECK (amount BETWEEN 0 AND 1000)
) STRICT;

CREATE TABLE events (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND day IS date(day)),
    kind TEXT NOT NULL CHECK (kind IN ('visit', 'imaging', 'injection', 'therapy', 'milestone', 'fall', 'work', 'questionnaire', 'other')),
    title TEXT NOT NULL CHECK (length(title) <= 2000000),
    note TEXT NOT NULL CHECK (length(note) <= 2000000),
    findings_stenosis TEXT CHECK (findings_stenosis IN ('same-level', 'new-level', 'none')),
    findings_instrument TEXT NOT NULL CHECK (length(findings_instrument) <= 1000),
    findings_score REAL CHECK (findings_score BETWEEN -1000 AND 1000)
) STRICT;

CREATE TABLE goals (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    text TEXT NOT NULL CHECK (length(text) <= 2000000),
    set_on TEXT CHECK (set_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND set_on IS date(set_on)),
    reached TEXT CHECK (reached GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND reached IS date(reached))
) STRICT;

CREATE TABLE questions (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    text TEXT NOT NULL CHECK (length(text) <= 2000000),
    "order" INTEGER NOT NULL CHECK ("order" BETWEEN 0 AND 1000000),
    asked TEXT CHECK (asked GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND asked IS date(asked)),
    answer TEXT NOT NULL CHECK (length(answer) <= 2000000)
) STRICT;

CREATE TABLE plans (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    kind TEXT NOT NULL CHECK (kind IN ('stretching', 'walking', 'restriction', 'other')),
    begins TEXT CHECK (begins GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND begins IS date(begins)),
    ends TEXT CHECK (ends GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND ends IS date(ends)),
    minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440),
    days_a_week INTEGER CHECK (days_a_week BETWEEN 1 AND 7),
    note TEXT NOT NULL CHECK (length(note) <= 2000000),
    CHECK (ends >= begins)
) STRICT;

CREATE TABLE windows (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    surgery TEXT NOT NULL REFERENCES surgeries (id) DEFERRABLE INITIALLY DEFERRED,
    window TEXT NOT NULL CHECK (window IN ('relief', 'scar', 'checkpoint', 'nerve', 'narrowing', 'own')),
    from_day INTEGER CHECK (from_day BETWEEN -36525 AND 36525),
    to_day INTEGER CHECK (to_day BETWEEN -36525 AND 36525),
    hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
    title TEXT NOT NULL CHECK (length(title) <= 1000),
    note TEXT NOT NULL CHECK (length(note) <= 2000000),
    CHECK (to_day > from_day)
) STRICT;

CREATE INDEX doses_by_medicine ON doses (medicine);
CREATE INDEX windows_by_surgery ON windows (surgery);

-- The log of changes: rows are only ever added. What was removed from a table above lives on here.
-- An undo or redo is a change set of its own; its target is the set, of role 'do', that it took back
-- or made again.

CREATE TABLE change_set (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    made TEXT NOT NULL CHECK (made GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
    "by" TEXT NOT NULL CHECK ("by" IN ('self', 'carer')),
    action TEXT NOT NULL CHECK (action <> ''),
    role TEXT NOT NULL CHECK (role IN ('do', 'undo', 'redo')),
    target INTEGER REFERENCES change_set (number) CHECK (target < number),
    sample INTEGER CHECK (sample IN (0, 1)),
    CHECK ((role = 'do') = (target IS NULL))
) STRICT;

CREATE INDEX change_set_by_target ON change_set (target);
CREATE INDEX change_set_by_role ON change_set (role);

CREATE TABLE change (
    set_number INTEGER NOT NULL REFERENCES change_set (number),
    place INTEGER NOT NULL CHECK (place >= 0),
    collection TEXT NOT NULL CHECK (
        collection IN ('person', 'surgeries', 'entries', 'medicines', 'doses', 'events', 'goals', 'questions', 'plans', 'windows')
    ),
    record_id TEXT NOT NULL,
    before TEXT CHECK (json_valid(before) AND json_type(before) = 'object'),
    after TEXT CHECK (json_valid(after) AND json_type(after) = 'object'),
    PRIMARY KEY (set_number, place),
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_by_record ON change (record_id);

CREATE TRIGGER change_set_counts_up BEFORE INSERT ON change_set
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM change_set)
BEGIN SELECT raise(ABORT, 'change sets are numbered in order'); END;

CREATE TRIGGER change_set_stays BEFORE UPDATE ON change_set
BEGIN SELECT raise(ABORT, 'the log of changes is only ever added to'); END;

CREATE TRIGGER change_set_is_kept BEFORE DELETE ON change_set
BEGIN SELECT raise(ABORT, 'the log of changes is only ever added to'); END;

CREATE TRIGGER change_stays BEFORE UPDATE ON change
BEGIN SELECT raise(ABORT, 'the log of changes is only ever added to'); END;

CREATE TRIGGER change_is_kept BEFORE DELETE ON change
BEGIN SELECT raise(ABORT, 'the log of changes is only ever added to'); END;

-- Forms half filled in, by the form's name.

CREATE TABLE draft (
    name TEXT PRIMARY KEY NOT NULL,
    kept TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object')
) STRICT;
