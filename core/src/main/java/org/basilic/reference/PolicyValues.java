package org.basilic.reference;

import java.util.List;

/**
 * The values that rows of a policy may have where tables list them.
 *
 * @param injections the codes for injections under the skin or into a muscle
 * @param distinct the modifiers that say that a service is distinct
 */
record PolicyValues(SwitchChoices switches, List<String> injections, List<String> distinct) {}
