package tonghop.benchmark;

import java.math.BigDecimal;
import java.util.List;
import tonghop.model.Bound;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;

/** How a sender's workbook holds its figures, with the readings that a normaliser gets out of it. */
enum Sender {
    /** Text as the norm wants it: "1.234,5". */
    COMMA_TEXT {
        @Override
        PrintedNumber print(BigDecimal value) {
            String printed = text(value);
            int dots = (int) printed.chars().filter(each -> each == '.').count();
            boolean hasComma = printed.contains(",");
            if (dots == 0 && value.scale() == 3) {
                // a comma and three digits may be thousands marked the English way
                List<Reading> thousands = List.of(reading(value.movePointRight(3), "thousands-comma"));
                return new PrintedNumber(printed, reading(value, "decimal-comma"), thousands);
            }
            if (dots == 0) {
                return plain(printed, value, hasComma ? "decimal-comma" : "plain");
            }
            // one dot and three digits may be a decimal point typed the English way
            List<Reading> others =
                    dots > 1 || hasComma ? List.of() : List.of(reading(value.movePointLeft(3), "decimal-point"));
            return new PrintedNumber(printed, reading(value, "thousands-dot"), others);
        }

        /** "17.680" typed as "17.68". */
        @Override
        PrintedNumber printWithZerosLost(BigDecimal value) {
            BigDecimal stripped = value.movePointLeft(3).stripTrailingZeros();
            if (stripped.scale() > 2) {
                return print(value);
            }
            return new PrintedNumber(
                    stripped.toPlainString(),
                    reading(stripped, "decimal-point"),
                    List.of(reading(value, "lost-zeros")));
        }
    },
    /** Numbers as a spreadsheet stores them: final zeros after the mark are not kept. */
    STORED {
        @Override
        PrintedNumber print(BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            BigDecimal stored = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
            return plain(stored.toPlainString(), stored, "stored");
        }

        /** "17.680" typed into a workbook that takes the dot for a decimal mark. */
        @Override
        PrintedNumber printWithZerosLost(BigDecimal value) {
            return print(value.movePointLeft(3));
        }
    };

    abstract PrintedNumber print(BigDecimal value);

    abstract PrintedNumber printWithZerosLost(BigDecimal value);

    PrintedNumber print(Told told) {
        if (!told.isRange()) {
            return print(told.value());
        }
        String printed = text(told.value()) + "-" + text(told.upper());
        Reading range = new Reading(told.value(), told.upper(), told.decimals(), Bound.RANGE, "plain");
        return new PrintedNumber(printed, range, List.of());
    }

    private static PrintedNumber plain(String printed, BigDecimal value, String sign) {
        return new PrintedNumber(printed, reading(value, sign), List.of());
    }

    private static Reading reading(BigDecimal value, String sign) {
        return new Reading(value, value, Math.max(0, value.scale()), Bound.EXACT, sign);
    }

    private static String text(BigDecimal value) {
        String plain = value.toPlainString();
        int mark = plain.indexOf('.');
        String whole = mark < 0 ? plain : plain.substring(0, mark);
        String fraction = mark < 0 ? "" : "," + plain.substring(mark + 1);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".") + fraction;
    }
}
