/**
 * The embedded SFTP server: a home per channel, seen by that channel only, and a user of the hub's own that reaches all
 * homes, so that the hub is a plain SFTP client of this server as of any other.
 */
package org.shebaohub.operations.sftp;
