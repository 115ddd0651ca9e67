package org.shebaohub.message;

/** Where this hub stands; decides which TestFlag is allowed (S31010). Setting {@code hub.environment}. */
public enum Environment {
    PRODUCTION,
    TEST,
    TRIAL;

    /** Production takes 0, test takes 1, trial takes either. */
    public boolean allows(String testFlag) {
        return switch (this) {
            case PRODUCTION -> "0".equals(testFlag);
            case TEST -> "1".equals(testFlag);
            case TRIAL -> "0".equals(testFlag) || "1".equals(testFlag);
        };
    }
}
