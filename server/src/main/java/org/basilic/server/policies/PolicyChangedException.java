package org.basilic.server.policies;

/** The policy in force is another now than the one that a draft was made from. */
public class PolicyChangedException extends RuntimeException {

    PolicyChangedException() {
        super("the policy in force changed meanwhile");
    }
}
