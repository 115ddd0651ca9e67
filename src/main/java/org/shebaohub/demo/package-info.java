/**
 * The simulated outside world: an e-window (JMS and SFTP client with its own keys) and a core (JMS client with its own
 * key), and the flows they play with a running hub. Clients like any other: they know where the hub is and which
 * certificates it has, and judge it only by what arrives at their side. Used by {@code cli} alone; of the hub it knows
 * nothing but {@code keys}.
 */
package org.shebaohub.demo;
