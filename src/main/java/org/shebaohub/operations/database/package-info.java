/**
 * The database of the hub: an embedded PostgreSQL in the data folder, or an external one by URL. The same code runs on
 * either.
 */
package org.shebaohub.operations.database;
