/**
 * The simulated outside world: the five partners at their seven channels (JMS and SFTP clients with keys of their own) and
 * a core, and the day that they play with a running hub. {@code Channel} is what they have in common, a class each what
 * one of them writes; the {@code …Day} classes are what goes well in the order of a day, the {@code …Faults} what goes
 * wrong. Clients like any other: they know where the hub is and which certificates it has, and judge it only by what
 * arrives at their side. Used by {@code cli} alone; of the hub it knows nothing but {@code keys}.
 */
package org.shebaohub.demo;
