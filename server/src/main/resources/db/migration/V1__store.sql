-- What the server keeps. One file for H2 and PostgreSQL alike; what only one of them knows stands under db/vendor.
-- Columns named sealed_... hold bytes that only the facility's data key opens; ..._ref is a keyed hash to look things up by.

CREATE TABLE facilities (
    id          varchar(40)  PRIMARY KEY,
    name        varchar(200) NOT NULL,
    zone        varchar(60)  NOT NULL,
    created_at  timestamp with time zone NOT NULL
);

CREATE TABLE data_keys (
    id          uuid         PRIMARY KEY,
    facility    varchar(40)  NOT NULL REFERENCES facilities (id),
    purpose     varchar(10)  NOT NULL,            -- seal or lookup
    wrapped     bytea        NOT NULL,
    wrapped_by  varchar(64)  NOT NULL,            -- id of the key that wraps it
    created_at  timestamp with time zone NOT NULL,
    retired_at  timestamp with time zone
);

-- People and machines -------------------------------------------------------------------------------------------------

CREATE TABLE accounts (
    id              uuid         PRIMARY KEY,
    facility        varchar(40)  NOT NULL REFERENCES facilities (id),
    login           varchar(200) NOT NULL UNIQUE,
    name            varchar(200) NOT NULL,
    roles           varchar(200) NOT NULL,        -- words with blanks between
    password        varchar(300),                 -- encoded; null where an identity provider answers
    sealed_totp     bytea,
    sealed_totp_next bytea,                       -- of a code generator that is not in use yet
    totp_step       bigint       NOT NULL DEFAULT 0,  -- the last time step a code was used for
    issuer          varchar(300),
    subject         varchar(300),
    disabled        boolean      NOT NULL DEFAULT FALSE,
    shortcuts       boolean      NOT NULL DEFAULT TRUE,
    failures        integer      NOT NULL DEFAULT 0,
    locked_until    timestamp with time zone,
    version         bigint       NOT NULL DEFAULT 1,
    created_at      timestamp with time zone NOT NULL,
    UNIQUE (issuer, subject)
);

CREATE TABLE invitations (
    token_hash  varchar(64)  PRIMARY KEY,
    facility    varchar(40)  NOT NULL REFERENCES facilities (id),
    account     uuid         REFERENCES accounts (id),  -- null: makes the first security admin
    sealed_totp bytea,
    expires_at  timestamp with time zone NOT NULL,
    used_at     timestamp with time zone
);

CREATE TABLE api_tokens (
    id          uuid         PRIMARY KEY,
    facility    varchar(40)  NOT NULL REFERENCES facilities (id),
    label       varchar(200) NOT NULL,
    token_hash  varchar(64)  NOT NULL UNIQUE,
    scopes      varchar(500) NOT NULL,
    created_by  uuid         NOT NULL REFERENCES accounts (id),
    created_at  timestamp with time zone NOT NULL,
    expires_at  timestamp with time zone NOT NULL,
    revoked_at  timestamp with time zone
);

CREATE TABLE emergencies (
    id            uuid         PRIMARY KEY,
    facility      varchar(40)  NOT NULL REFERENCES facilities (id),  -- whose records were opened
    account       uuid         NOT NULL REFERENCES accounts (id),
    sealed_reason bytea        NOT NULL,
    begun_at      timestamp with time zone NOT NULL,
    until_at      timestamp with time zone NOT NULL
);
CREATE INDEX emergencies_by_facility ON emergencies (facility, begun_at);

CREATE TABLE spring_session (
    primary_id            char(36)     NOT NULL PRIMARY KEY,
    session_id            char(36)     NOT NULL UNIQUE,
    creation_time         bigint       NOT NULL,
    last_access_time      bigint       NOT NULL,
    max_inactive_interval integer      NOT NULL,
    expiry_time           bigint       NOT NULL,
    principal_name        varchar(100)
);
CREATE INDEX spring_session_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_principal ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
    session_primary_id char(36)     NOT NULL REFERENCES spring_session (primary_id) ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

-- The audit trail -----------------------------------------------------------------------------------------------------

CREATE TABLE trail_heads (
    facility    varchar(40)  PRIMARY KEY REFERENCES facilities (id),
    seq         bigint       NOT NULL,
    hash        varchar(64)  NOT NULL
);

CREATE TABLE trail (
    facility       varchar(40)  NOT NULL REFERENCES facilities (id),
    seq            bigint       NOT NULL,
    at             varchar(35)  NOT NULL,         -- ISO 8601, UTC, as hashed
    actor          varchar(60)  NOT NULL,
    actor_kind     varchar(10)  NOT NULL,
    address        varchar(60)  NOT NULL,
    action         varchar(40)  NOT NULL,
    patient_ref    varchar(64),
    object_kind    varchar(30)  NOT NULL,
    object_id      varchar(80)  NOT NULL,
    object_version bigint,
    outcome        varchar(10)  NOT NULL,
    reason         varchar(100),
    request        varchar(40)  NOT NULL,
    shown          varchar(64),                   -- digest of the patients that a list showed; null for none
    hash           varchar(64)  NOT NULL,
    PRIMARY KEY (facility, seq)
);
CREATE INDEX trail_by_patient ON trail (facility, patient_ref, seq);
CREATE INDEX trail_by_actor ON trail (facility, actor, seq);

-- The patients that a list showed, one row each; the row of the trail holds their digest.
CREATE TABLE trail_shown (
    facility    varchar(40)  NOT NULL,
    seq         bigint       NOT NULL,
    patient_ref varchar(64)  NOT NULL,
    PRIMARY KEY (facility, seq, patient_ref),
    FOREIGN KEY (facility, seq) REFERENCES trail (facility, seq)
);
CREATE INDEX trail_shown_by_patient ON trail_shown (facility, patient_ref, seq);

-- Closed parts of the trail that were moved into files, each with the checkpoint that ends it. Rows leave no other way.
CREATE TABLE trail_segments (
    facility    varchar(40)  NOT NULL REFERENCES facilities (id),
    first_seq   bigint       NOT NULL,
    last_seq    bigint       NOT NULL,
    last_hash   varchar(64)  NOT NULL,
    last_at     varchar(35)  NOT NULL,
    file        varchar(200) NOT NULL,
    sha256      varchar(64)  NOT NULL,
    moved_at    timestamp with time zone NOT NULL,
    PRIMARY KEY (facility, last_seq)
);

-- Files that went out; the trail has a row of the same request for each.
CREATE TABLE exports (
    id            uuid         PRIMARY KEY,
    facility      varchar(40)  NOT NULL REFERENCES facilities (id),
    by_whom       varchar(60)  NOT NULL,
    request       varchar(40)  NOT NULL,
    kind          varchar(30)  NOT NULL,           -- of what it was made of, and that thing's id
    object_id     varchar(80)  NOT NULL,
    row_count     bigint       NOT NULL,
    patients      bigint       NOT NULL,           -- at most
    file_sha256   varchar(64)  NOT NULL,           -- of the bytes that went out
    sealed_purpose bytea,                          -- null where none was asked for
    at            timestamp with time zone NOT NULL
);
CREATE INDEX exports_by_day ON exports (facility, at);

-- What came in --------------------------------------------------------------------------------------------------------

CREATE TABLE messages (
    id           uuid         PRIMARY KEY,
    facility     varchar(40)  NOT NULL REFERENCES facilities (id),
    arrival      bigint       GENERATED BY DEFAULT AS IDENTITY,
    peer         varchar(100) NOT NULL,
    sender       varchar(300) NOT NULL,           -- MSH-3 and MSH-4
    control_ref  varchar(64),                     -- keyed hash of MSH-10; null where there is none
    kind         varchar(20)  NOT NULL,
    sha256       varchar(64)  NOT NULL,
    sealed_bytes bytea        NOT NULL,
    patient_ref  varchar(64),
    received_at  timestamp with time zone NOT NULL,
    state        varchar(12)  NOT NULL,           -- STORED, APPLIED, IGNORED, DEAD
    flags        varchar(100) NOT NULL DEFAULT '',
    tries        integer      NOT NULL DEFAULT 0,
    error        varchar(200),
    answer       varchar(2)   NOT NULL,           -- AA, AE, AR, CA, CE, CR
    sealed_answer bytea       NOT NULL,
    reply        varchar(2)   NOT NULL DEFAULT '', -- when to tell what became of it: AL, ER, SU; empty for never
    visit_ref    varchar(64),
    unit         varchar(100) NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX messages_once ON messages (facility, sender, control_ref, sha256);
CREATE INDEX messages_by_content ON messages (facility, sha256);
CREATE INDEX messages_by_patient ON messages (facility, patient_ref, arrival);
CREATE INDEX messages_waiting ON messages (state, arrival);
CREATE INDEX messages_by_time ON messages (facility, received_at);

-- What a message is about: messages with a patient in common are read together.
CREATE TABLE message_keys (
    facility    varchar(40)  NOT NULL REFERENCES facilities (id),
    kind        varchar(10)  NOT NULL,            -- PATIENT, DEVICE
    key_ref     varchar(64)  NOT NULL,
    message     uuid         NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    PRIMARY KEY (facility, kind, key_ref, message)
);
CREATE INDEX message_keys_by_message ON message_keys (message);

CREATE TABLE imports (
    id           uuid         PRIMARY KEY,
    facility     varchar(40)  NOT NULL REFERENCES facilities (id),
    kind         varchar(20)  NOT NULL,
    sha256       varchar(64)  NOT NULL,
    bytes        bigint       NOT NULL,           -- of the file; sealed_bytes are packed with gzip before
    sealed_bytes bytea        NOT NULL,
    sealed_report bytea       NOT NULL,
    visits       integer      NOT NULL,
    refused      integer      NOT NULL,
    by_whom      varchar(60)  NOT NULL,
    at           timestamp with time zone NOT NULL
);
CREATE INDEX imports_by_day ON imports (facility, at);

CREATE TABLE registrations (
    facility      varchar(40) NOT NULL REFERENCES facilities (id),
    encounter_ref varchar(64) NOT NULL,
    sealed_json   bytea       NOT NULL,
    version       bigint      NOT NULL,
    at            timestamp with time zone NOT NULL,
    PRIMARY KEY (facility, encounter_ref)
);

-- Visits --------------------------------------------------------------------------------------------------------------

-- One row a visit: what lists, sorts and filters need. The record itself lies in visit_versions.
CREATE TABLE visits (
    id            uuid         PRIMARY KEY,
    facility      varchar(40)  NOT NULL REFERENCES facilities (id),
    encounter_ref varchar(64)  NOT NULL,
    patient_ref   varchar(64),
    sealed_label  bytea        NOT NULL,          -- what a list shows: the last characters of the encounter's id
    version       bigint       NOT NULL,          -- of the record
    revision      bigint       NOT NULL,          -- of the row: every change counts it up
    stage         varchar(12)  NOT NULL,          -- OPEN, RELEASED, DELTA, CLOSED
    status        varchar(10)  NOT NULL,          -- CLEAN, REVIEW, BLOCKED
    policy        varchar(100) NOT NULL,
    unit          varchar(100) NOT NULL DEFAULT '',
    service_date  date         NOT NULL,
    risk          integer      NOT NULL,          -- 0 to 100
    cents         bigint,                         -- what the facility would charge; null: not told
    findings      integer      NOT NULL,
    questions     integer      NOT NULL DEFAULT 0, -- open ones
    top_rule      varchar(30),
    received_at   timestamp with time zone NOT NULL,
    changed_at    timestamp with time zone NOT NULL,
    UNIQUE (facility, encounter_ref)
);
CREATE INDEX visits_by_risk ON visits (facility, risk DESC, id);
CREATE INDEX visits_by_age ON visits (facility, service_date, id);
CREATE INDEX visits_in_state ON visits (facility, stage, status, id);
CREATE INDEX visits_in_state_by_age ON visits (facility, stage, status, service_date, id);
-- everything that the counts and the filters of the worklist are made from, so that no row is read for them
CREATE INDEX visits_in_sum ON visits (facility, stage, status, unit, policy, questions);
CREATE INDEX visits_by_patient ON visits (facility, patient_ref);

CREATE TABLE visit_versions (
    visit         uuid         NOT NULL REFERENCES visits (id),
    version       bigint       NOT NULL,
    origin        varchar(12)  NOT NULL,          -- FILE, API, MESSAGE, ANSWER, DEMO
    origin_id     varchar(60),
    by_whom       varchar(60)  NOT NULL,
    at            timestamp with time zone NOT NULL,
    sealed_encounter bytea     NOT NULL,
    sha256        varchar(64)  NOT NULL,
    PRIMARY KEY (visit, version)
);

CREATE TABLE codings (
    id            uuid         PRIMARY KEY,
    visit         uuid         NOT NULL REFERENCES visits (id),
    version       bigint       NOT NULL,          -- of the record that was coded
    policy        varchar(100) NOT NULL,
    edition       varchar(200) NOT NULL,
    status        varchar(10)  NOT NULL,
    cents         bigint,
    at            timestamp with time zone NOT NULL,
    sealed_result bytea        NOT NULL,
    sha256        varchar(64)  NOT NULL
);
CREATE INDEX codings_by_visit ON codings (visit, version, at);

-- Visits that messages made, as the messages alone tell them.
CREATE TABLE message_visits (
    visit         uuid         PRIMARY KEY REFERENCES visits (id),
    facility      varchar(40)  NOT NULL REFERENCES facilities (id),
    patient_ref   varchar(64)  NOT NULL,          -- one of the keys of its messages
    sha256        varchar(64)  NOT NULL           -- of the record that the messages made
);
CREATE INDEX message_visits_by_patient ON message_visits (facility, patient_ref);

-- What people do about a visit ----------------------------------------------------------------------------------------

CREATE TABLE questions (
    id             uuid         PRIMARY KEY,
    facility       varchar(40)  NOT NULL REFERENCES facilities (id),
    visit          uuid         NOT NULL REFERENCES visits (id),
    visit_version  bigint       NOT NULL,
    administration varchar(200),
    fact           varchar(40)  NOT NULL,          -- what is asked for: stop, start, access, dose, other
    rule           varchar(30),
    unit           varchar(100) NOT NULL DEFAULT '',
    shift          varchar(10)  NOT NULL DEFAULT '',
    state          varchar(10)  NOT NULL,          -- OPEN, ANSWERED, WITHDRAWN, UNKNOWN
    revision       bigint       NOT NULL,
    asked_by       varchar(60)  NOT NULL,
    asked_at       timestamp with time zone NOT NULL,
    answered_by    varchar(60),
    answered_at    timestamp with time zone,
    answer_version bigint,                         -- version of the record that the answer made
    sealed_text    bytea        NOT NULL,
    sealed_answer  bytea
);
CREATE INDEX questions_open ON questions (facility, state, asked_at);
CREATE INDEX questions_by_visit ON questions (visit, asked_at);

CREATE TABLE overrides (
    id            uuid         PRIMARY KEY,
    facility      varchar(40)  NOT NULL REFERENCES facilities (id),
    visit         uuid         NOT NULL REFERENCES visits (id),
    visit_version bigint       NOT NULL,
    kind          varchar(10)  NOT NULL,           -- CHANGE, ADD, REMOVE, ACCEPT
    line          integer,                         -- number of the line in the coding it was made on
    rule          varchar(30),                     -- the rule whose say it sets aside, where there is one
    reason_code   varchar(30)  NOT NULL,
    sealed_reason bytea        NOT NULL,
    sealed_before bytea        NOT NULL,
    sealed_after  bytea        NOT NULL,
    by_whom       varchar(60)  NOT NULL,
    at            timestamp with time zone NOT NULL,
    undone_at     timestamp with time zone,
    undone_by     varchar(60)
);
CREATE INDEX overrides_by_visit ON overrides (visit, at);

CREATE TABLE claims (
    id            uuid         PRIMARY KEY,
    facility      varchar(40)  NOT NULL REFERENCES facilities (id),
    visit         uuid         NOT NULL REFERENCES visits (id),
    visit_version bigint       NOT NULL,
    number_ref    varchar(64)  NOT NULL,           -- keyed hash of the claim's number
    form          varchar(10)  NOT NULL,           -- 837p, 837i
    state         varchar(12)  NOT NULL,           -- RELEASED, DOWNLOADED, ANSWERED, VOID, TAKEN_BACK
    cents         bigint       NOT NULL,           -- charged
    released_by   varchar(60)  NOT NULL,
    released_at   timestamp with time zone NOT NULL,
    sealed_lines  bytea        NOT NULL,           -- the lines as released: overrides.Billed, one a line
    sealed_file   bytea        NOT NULL,
    sha256        varchar(64)  NOT NULL,
    interchange_control varchar(20) NOT NULL,      -- of the file, as a TA1 names it
    group_control varchar(20)  NOT NULL            -- of its group, as a 999 names it
);
CREATE INDEX claims_by_interchange ON claims (facility, interchange_control);
CREATE INDEX claims_by_group ON claims (facility, group_control);
CREATE INDEX claims_by_visit ON claims (visit, released_at);
CREATE INDEX claims_by_state ON claims (facility, state, released_at);
CREATE INDEX claims_by_number ON claims (facility, number_ref);

CREATE TABLE deltas (
    id            uuid         PRIMARY KEY,
    facility      varchar(40)  NOT NULL REFERENCES facilities (id),
    visit         uuid         NOT NULL REFERENCES visits (id),
    claim         uuid         NOT NULL REFERENCES claims (id),
    old_version   bigint       NOT NULL,
    new_version   bigint       NOT NULL,
    cents         bigint,                          -- new less old, charged
    state         varchar(10)  NOT NULL,           -- OPEN, SETTLED
    opened_at     timestamp with time zone NOT NULL,
    settled_at    timestamp with time zone,
    settled_by    varchar(60),
    decision      varchar(10),                     -- REPLACE, VOID, LEAVE, TAKEN_BACK
    sealed_difference bytea    NOT NULL
);
CREATE INDEX deltas_open ON deltas (facility, state, opened_at);

CREATE TABLE remittances (
    id            uuid         PRIMARY KEY,
    facility      varchar(40)  NOT NULL REFERENCES facilities (id),
    sha256        varchar(64)  NOT NULL,
    claims        integer      NOT NULL,
    cents         bigint       NOT NULL,           -- paid
    balanced      boolean      NOT NULL,
    by_whom       varchar(60)  NOT NULL,
    at            timestamp with time zone NOT NULL,
    sealed_file   bytea        NOT NULL,
    sealed_report bytea        NOT NULL,
    UNIQUE (facility, sha256)
);

-- Payments that were posted, so that one that comes again in another file counts once.
CREATE TABLE remittance_payments (
    facility      varchar(40)  NOT NULL REFERENCES facilities (id),
    payment_ref   varchar(64)  NOT NULL,           -- keyed hash of payer, trace, day and amount
    remittance    uuid         NOT NULL REFERENCES remittances (id) ON DELETE CASCADE,
    PRIMARY KEY (facility, payment_ref)
);

-- Which claims a file of answers names: by number, and by the account before the part of a number.
CREATE TABLE answered_claims (
    facility      varchar(40)  NOT NULL REFERENCES facilities (id),
    number_ref    varchar(64)  NOT NULL,
    remittance    uuid         NOT NULL REFERENCES remittances (id) ON DELETE CASCADE,
    PRIMARY KEY (facility, number_ref, remittance)
);

CREATE TABLE denials (
    id            uuid         PRIMARY KEY,
    facility      varchar(40)  NOT NULL REFERENCES facilities (id),
    remittance    uuid         NOT NULL REFERENCES remittances (id),
    claim         uuid         REFERENCES claims (id),  -- null: of no claim of ours
    visit         uuid         REFERENCES visits (id),
    code          varchar(20)  NOT NULL,
    carc          varchar(10)  NOT NULL,
    rarc          varchar(50)  NOT NULL DEFAULT '',
    rule          varchar(30),                     -- the rule that foresaw it, where one did
    foreseen      boolean      NOT NULL,
    cents         bigint       NOT NULL,
    state         varchar(10)  NOT NULL,           -- OPEN, APPEALED, CORRECTED, ACCEPTED
    at            timestamp with time zone NOT NULL,
    revision      bigint       NOT NULL DEFAULT 1,
    payer         varchar(200) NOT NULL DEFAULT '',
    advice        varchar(20)  NOT NULL DEFAULT 'look',  -- what usually follows
    last_day      date,                            -- on which a claim can be filed; null: not known
    worked_by     varchar(60),
    worked_at     timestamp with time zone
);
CREATE INDEX denials_open ON denials (facility, state, at);
CREATE INDEX denials_by_visit ON denials (visit);

-- What reports count of the newest version of each visit, so that nothing sealed is opened for a report.
CREATE TABLE visit_facts (
    visit         uuid         NOT NULL REFERENCES visits (id),
    facility      varchar(40)  NOT NULL REFERENCES facilities (id),
    version       bigint       NOT NULL,
    fact          varchar(20)  NOT NULL,           -- MISSING_TIME, FINDING, WASTED, OPENED
    subject       varchar(100) NOT NULL,           -- a rule, a drug's code
    shift         varchar(10)  NOT NULL,           -- empty where the fact has none
    measure       varchar(30)  NOT NULL,           -- the unit of the amount; empty for none
    number        integer      NOT NULL,
    amount        numeric(24,9) NOT NULL,
    unit          varchar(100) NOT NULL,
    service_date  date         NOT NULL,
    PRIMARY KEY (visit, fact, subject, shift, measure)
);
CREATE INDEX visit_facts_counted ON visit_facts (facility, fact, service_date);

CREATE TABLE audits (
    id            uuid         PRIMARY KEY,
    facility      varchar(40)  NOT NULL REFERENCES facilities (id),
    by_whom       varchar(60)  NOT NULL,
    at            timestamp with time zone NOT NULL,
    population    integer      NOT NULL,           -- visits there were
    audited       integer      NOT NULL,           -- visits looked at: all, or a sample
    seed          bigint,                          -- of the sample; null where all were looked at
    over_visits   integer      NOT NULL,
    under_visits  integer      NOT NULL,
    over_count    integer      NOT NULL,           -- discrepancies
    under_count   integer      NOT NULL,
    neither_count integer      NOT NULL,
    charged_cents bigint       NOT NULL,           -- charges billed without support
    over_cents    bigint,                          -- expected; null where no table has an amount for a line
    under_cents   bigint,
    messages      integer      NOT NULL,
    without_visit integer      NOT NULL,           -- claims of none of the visits
    sealed_billed bytea        NOT NULL,           -- the file of what was billed, packed with gzip before
    sealed_html   bytea        NOT NULL,           -- packed with gzip before
    sealed_csv    bytea        NOT NULL,           -- packed with gzip before
    sealed_view   bytea        NOT NULL
);
CREATE INDEX audits_by_day ON audits (facility, at);

-- Visits for which the file of an audit billed something.
CREATE TABLE audit_visits (
    audit         uuid         NOT NULL REFERENCES audits (id) ON DELETE CASCADE,
    facility      varchar(40)  NOT NULL REFERENCES facilities (id),
    visit         uuid         NOT NULL REFERENCES visits (id),
    PRIMARY KEY (audit, visit)
);
CREATE INDEX audit_visits_by_visit ON audit_visits (visit);

-- Work of people ------------------------------------------------------------------------------------------------------

CREATE TABLE saved_views (
    id          uuid         PRIMARY KEY,
    account     uuid         NOT NULL REFERENCES accounts (id),
    name        varchar(100) NOT NULL,
    filter      varchar(2000) NOT NULL,
    UNIQUE (account, name)
);

CREATE TABLE worklist_columns (
    account     uuid         PRIMARY KEY REFERENCES accounts (id),
    shown       varchar(200) NOT NULL              -- words of worklist.Column with blanks between
);

-- What a person typed and had not sent yet.
CREATE TABLE drafts (
    account     uuid         NOT NULL REFERENCES accounts (id),
    visit       uuid         NOT NULL REFERENCES visits (id),
    place       varchar(10)  NOT NULL,            -- OVERRIDE, QUESTION, ANSWER
    subject     uuid         NOT NULL,            -- the visit, or the question that is answered
    sealed_text bytea        NOT NULL,
    at          timestamp with time zone NOT NULL,
    PRIMARY KEY (account, place, subject)
);

CREATE TABLE policy_drafts (
    id           uuid         PRIMARY KEY,
    facility     varchar(40)  NOT NULL REFERENCES facilities (id),
    policy       varchar(100) NOT NULL,
    text         text         NOT NULL,
    base_sha256  varchar(64),                      -- of the file it was made from; null: a new one
    state        varchar(10)  NOT NULL,            -- DRAFT, WAITING, APPROVED, REFUSED
    author       varchar(60)  NOT NULL,
    approver     varchar(60),
    note         varchar(1000) NOT NULL DEFAULT '',
    revision     bigint       NOT NULL,
    at           timestamp with time zone NOT NULL,
    decided_at   timestamp with time zone
);

-- What goes out, and what was asked before ----------------------------------------------------------------------------

CREATE TABLE outbox (
    id            uuid         PRIMARY KEY,
    facility      varchar(40)  NOT NULL REFERENCES facilities (id),
    place         bigint       GENERATED BY DEFAULT AS IDENTITY,
    target        varchar(100) NOT NULL,
    kind          varchar(20)  NOT NULL,
    visit         uuid         REFERENCES visits (id),
    sealed_bytes  bytea        NOT NULL,
    state         varchar(10)  NOT NULL,           -- WAITING, SENT, DEAD
    tries         integer      NOT NULL DEFAULT 0,
    refusals      integer      NOT NULL DEFAULT 0,  -- how often the other side could not take it
    next_try_at   timestamp with time zone NOT NULL,
    handed_at     timestamp with time zone,        -- when it was handed over first, answered or not
    error         varchar(200),
    sent_at       timestamp with time zone
);
CREATE INDEX outbox_waiting ON outbox (state, target, place);
CREATE INDEX outbox_by_visit ON outbox (visit, place);

-- The last numbers of charges and of messages with charges.
CREATE TABLE charge_numbers (
    facility         varchar(40) PRIMARY KEY REFERENCES facilities (id),
    last_transaction bigint      NOT NULL,
    last_control     bigint      NOT NULL
);

CREATE TABLE idempotency (
    facility       varchar(40)  NOT NULL REFERENCES facilities (id),
    client         varchar(60)  NOT NULL,
    idempotency_key varchar(200) NOT NULL,
    request_sha256 varchar(64)  NOT NULL,
    status         integer,                        -- null while the first one is still at work
    content_type   varchar(100),
    sealed_body    bytea,
    at             timestamp with time zone NOT NULL,
    PRIMARY KEY (facility, client, idempotency_key)
);
