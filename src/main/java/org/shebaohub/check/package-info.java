/**
 * What the hub would say about a message, offline: the same stages over the same bytes, without database or broker. Used by
 * the command line.
 */
package org.shebaohub.check;
