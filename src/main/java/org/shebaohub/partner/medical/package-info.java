/** Cross-region medical filing and settlement (interfaces.md 5.4): JSON messages 9501 to 9703. */
package org.shebaohub.partner.medical;
