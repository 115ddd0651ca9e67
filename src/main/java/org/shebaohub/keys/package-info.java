/**
 * Keys and certificates: what is registered for whom, whether it was good at an instant, and the signature suites SM2,
 * RSA and ECDSA over plain bytes. Used by verify and sign. Knows {@code message} and the partner contract.
 */
package org.shebaohub.keys;
