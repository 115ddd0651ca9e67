/** Whether the hub can do its work, in words: what {@code /actuator/health/readiness} says. Used by nobody. */
package org.shebaohub.operations.health;
