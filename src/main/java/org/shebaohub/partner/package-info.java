/**
 * The contract between the hub and its partners: what a partner package provides, what config/partners.yaml says of it,
 * identifier checks, code lists and the canonical types. A partner package sees only {@code message}, {@code xml} and
 * this; nobody but Spring knows a partner package.
 */
package org.shebaohub.partner;
