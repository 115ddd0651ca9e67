/** Remote benefit certification (interfaces.md 5.5): three nodes with a channel each, one package. */
package org.shebaohub.partner.certification;
