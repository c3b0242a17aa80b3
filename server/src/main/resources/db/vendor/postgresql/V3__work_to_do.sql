ALTER TABLE visits ADD COLUMN worth bigint GENERATED ALWAYS AS (COALESCE(cents, -1)) STORED;
ALTER TABLE visits ADD COLUMN work boolean GENERATED ALWAYS AS
    (stage = 'DELTA' OR questions > 0 OR (stage = 'OPEN' AND status <> 'CLEAN')) STORED;
CREATE INDEX visits_by_money ON visits (facility, worth DESC, id);
CREATE INDEX visits_work_by_risk ON visits (facility, work, risk DESC, id);
CREATE INDEX visits_work_by_money ON visits (facility, work, worth DESC, id);
CREATE INDEX visits_work_by_age ON visits (facility, work, service_date, id);
