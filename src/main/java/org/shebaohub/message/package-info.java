/**
 * The values that travel along the path: a received message, what was found in it, what will be sent. Depends on nothing
 * of the hub; everything else may use it.
 */
package org.shebaohub.message;
