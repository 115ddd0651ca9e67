/**
 * Drills: a hub as a process of its own that is killed, filled and kept waiting, and what the bank and the core at its outside
 * see of that. Used by the command line alone; of the hub it knows what partners know, and looks into its database to choose the
 * moment.
 */
package org.shebaohub.drill;
