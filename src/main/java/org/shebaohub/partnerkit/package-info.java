/**
 * Makes what a partner's engineers need to connect within an hour: guide, schemas, samples, keys, clients and the check.
 * Everything in it comes from what the checks themselves read, so that it cannot say anything else than they do.
 */
package org.shebaohub.partnerkit;
