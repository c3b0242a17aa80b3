package org.basilic.claim.making;

import java.util.ArrayList;
import java.util.List;

/** The problems of one encounter as they are found. */
final class Found {

    private final List<ClaimProblem> problems = new ArrayList<>(0);
    private boolean stopped;

    void add(String place, ClaimProblemCode code, String found, String wanted) {
        ClaimProblem problem = new ClaimProblem(place, code, found, wanted);
        if (!problems.contains(problem)) {
            problems.add(problem);
            stopped |= code.stops();
        }
    }

    /** Whether one of them stops the claim. */
    boolean stopped() {
        return stopped;
    }

    /** Returns all of them, those that stop first. */
    List<ClaimProblem> all() {
        List<ClaimProblem> all = new ArrayList<>(problems.size());
        for (ClaimProblem problem : problems) {
            if (problem.stops()) {
                all.add(problem);
            }
        }
        for (ClaimProblem problem : problems) {
            if (!problem.stops()) {
                all.add(problem);
            }
        }
        return all;
    }
}
