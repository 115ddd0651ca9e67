/** 人民银行账户信息系统 (interfaces.md 5.3): the account feed of the People's Bank. */
package org.shebaohub.partner.pboc;
