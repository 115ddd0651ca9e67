/** The interface guide of one partner, read out of its schemas, its layouts, its settings and the code of its checks. */
package org.shebaohub.partnerkit.guide;
