package org.shebaohub.partner;

/** IdKind of the canonical person, from CertType and number. */
public final class IdKinds {
    private static final int NEW_PERMANENT_CARD = 18;

    private IdKinds() {}

    public static String of(String type, String number) {
        return switch (type) {
            case "01" -> "CITIZEN";
            case "02" -> "HOUSEHOLD_REGISTER";
            case "03", "04" -> "TRAVEL_PERMIT";
            case "05" -> "HKMO_PERMIT";
            case "06" -> "TW_PERMIT";
            case "07" -> number.length() == NEW_PERMANENT_CARD ? "FPR_2023" : "FPR_OLD";
            case "08" -> "PASSPORT";
            case "09", "10", "11" -> "WORK_PERMIT";
            case "12" -> "PRESS_CARD";
            case "90" -> "ASSIGNED";
            default -> "OTHER";
        };
    }
}
