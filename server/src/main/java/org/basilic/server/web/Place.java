package org.basilic.server.web;

/**
 * A page that the navigation leads to. It shows to whom the access matrix lets in.
 *
 * @param here the word by which a page says that it belongs to this place
 * @param opensGroup whether it begins a group of places
 */
public record Place(String here, String title, String path, boolean opensGroup) {

    private static Place first(String title, String path) {
        return new Place(path.substring(1), title, path, true);
    }

    private static Place next(String title, String path) {
        return new Place(path.substring(1), title, path, false);
    }

    /** Returns all places, in the order in which they are shown. */
    static Place[] all() {
        return new Place[] {
            next("Worklist", "/worklist"),
            next("Questions", "/questions"),
            next("Claims", "/claims"),
            next("Remittances", "/remittances"),
            next("Denials", "/denials"),
            next("Audit", "/audits"),
            first("Policies", "/policies"),
            next("Rules", "/rules"),
            next("Reports", "/reports"),
            first("Import", "/imports"),
            next("Messages", "/messages"),
            next("Trail", "/trail"),
            next("People", "/people"),
            next("Tokens", "/tokens"),
            first("Account", "/account"),
            next("Help", "/help"),
        };
    }
}
