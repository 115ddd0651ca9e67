/**
 * First stage after receiving: parses once, and proves who signed all of it (layers 1 and 2 of the contract's checks).
 * What the proof covers is the very tree that is validated and converted afterwards. A function of the bytes, the
 * registered certificates and the instant of receipt.
 */
package org.shebaohub.verify;
