package org.basilic.result;

/**
 * The facts that an outcome rests on, and only those: change one of them and the outcome may change. Implementations are
 * records nested in their rule; equality is by value. Words are made only when somebody asks for them.
 */
public interface Reason {

    /** Returns the card of the rule that speaks. */
    RuleCard rule();

    /** Returns the reason as a coder would write it, numbers included: one sentence without a full stop. */
    String inWords();
}
