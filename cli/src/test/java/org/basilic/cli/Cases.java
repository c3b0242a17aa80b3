package org.basilic.cli;

/** Golden cases for the tests, each a file's text. */
final class Cases {
    /** Ninety-one minutes of an antibiotic, with the lines that they earn; read by a coder. */
    static final String PASSES = """
            # Ninety-one minutes

            91 = 60 + 31.

            Shows: T-04
            Source: drafted from T-04
            Standing: drafted
            Vetted: a certified coder, 2026-11-24
            Judged: administration

            ```encounter
            setting   facility
            date      2026-04-20

            id  drug                route        start  stop
            a1  vancomycin [J3373]  iv-infusion  09:00  10:31
            ```

            ```claim
            96365  1
            96366  1
            ```
            """;

    /** The same with a unit too many, read by nobody. */
    static final String FAILS =
            PASSES.replace("96366  1", "96366  2").replace("a certified coder, 2026-11-24", "nobody yet");

    /** A word that no case has, on line 12. */
    static final String UNREADABLE = PASSES.replace("setting ", "sitting ");

    /** A published case, and a second that expects another code of nobody's. */
    static final String PUBLISHED = """
            {"id":"p1","title":"An hour","source":{"publisher":"p"},"standing":"settled","encounter":{"id":"p1",\
            "setting":"facility","administrations":[{"id":"a1","drug":{"hcpcs":"J0690"},"route":"iv-infusion",\
            "start":"2026-03-02T09:00","stop":"2026-03-02T10:00"}]},"expect":{"scope":"administration","lines":[\
            {"code":"96365","units":1}]},"why":"w"}
            """;

    private Cases() {}
}
