/** Keeps routes that cannot be right from starting. Used by nobody. */
package org.shebaohub.operations.routes;
