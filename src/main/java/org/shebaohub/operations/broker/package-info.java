/**
 * The message broker: an embedded, persistent Artemis with one user per channel and nobody able to do more than the
 * contract says (interfaces.md section 2), or an external Artemis by URL. Everything else sees a ConnectionFactory.
 */
package org.shebaohub.operations.broker;
