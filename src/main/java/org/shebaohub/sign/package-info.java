/**
 * Signs everything that leaves: answers in the receiving partner's profile and algorithm, events in the core's. The only
 * stage that holds private keys.
 */
package org.shebaohub.sign;
