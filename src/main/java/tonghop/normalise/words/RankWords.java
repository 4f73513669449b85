package tonghop.normalise.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;

/** Reads the places of a ranking as officers write them: "Nhất", "thứ hai", "Hạng 3", "II". Whether a place is meant the indicator decides. */
final class RankWords {
    private static final Pattern PLACE = Pattern.compile(
            "(?:(?:xếp )?(?:thứ|hạng|thứ hạng) )?(\\p{L}+|\\d{1,4})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final List<String> WORDS =
            List.of("nhất", "nhì", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười");
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV");

    private RankWords() {}

    static Optional<Figure> read(String text) {
        Matcher place = PLACE.matcher(text.strip());
        return place.matches()
                ? place(place.group(1), place.start(1) > 0).map(number -> figure(text, number))
                : Optional.empty();
    }

    private static Optional<BigDecimal> place(String word, boolean announced) {
        if (Character.isDigit(word.charAt(0))) {
            return announced ? Optional.of(new BigDecimal(word)) : Optional.empty();
        }
        if (ROMAN.contains(word)) {
            return Optional.of(BigDecimal.valueOf(1L + ROMAN.indexOf(word)));
        }
        String lower = word.toLowerCase(Locale.ROOT);
        int place = 1 + (lower.equals("hai") ? 1 : WORDS.indexOf(lower));
        return place > 0 ? Optional.of(BigDecimal.valueOf(place)) : Optional.empty();
    }

    private static Figure figure(String typed, BigDecimal place) {
        return new Figure(new PrintedNumber(typed, Reading.exact(place), List.of()), "");
    }
}
