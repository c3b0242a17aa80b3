package org.basilic.server.keeping;

/** What stands before each part of a backup. */
enum Mark {
    TABLE,
    ROW,
    FILE,
    END
}
