/**
 * The agency's side: what the core says about a canonical message, and what that does to the state of its records. Pure
 * functions; who may say it was proved before.
 */
package org.shebaohub.core;
