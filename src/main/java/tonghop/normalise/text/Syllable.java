package tonghop.normalise.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a word is spelt as a Vietnamese syllable can be: an onset, a rhyme and at most one tone. */
final class Syllable {
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final Pattern ONSET = Pattern.compile("ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx]");
    private static final Pattern STOPPED = Pattern.compile(".*(?:c|ch|p|t)");
    private static final Set<String> RHYMES = Set.of("""
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
            i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
            oi om on ong ooc oong op ot oc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
            u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uôc uôi uôm uôn uông uôt
            uy uya uych uyên uyêt uynh uyt uyu uyn
            ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
            y yêm yên yêng yêt yêu""".split("\\s+"));

    private Syllable() {}

    static boolean isOne(String word) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tone = new StringBuilder();
        String parts = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        parts.chars().forEach(c -> (TONES.indexOf(c) < 0 ? letters : tone).append((char) c));
        return tone.length() <= 1 && fits(Normalizer.normalize(letters, Normalizer.Form.NFC), tone.toString());
    }

    private static boolean fits(String letters, String tone) {
        boolean risesOrDrops = tone.equals("\u0301") || tone.equals("\u0323");
        return (risesOrDrops || !STOPPED.matcher(letters).matches()) && (isRhyme(letters) || isOnsetAndRhyme(letters));
    }

    /** "gì" and "giờ", "quý" and "của": the vowel of an onset may belong to the rhyme. */
    private static boolean isOnsetAndRhyme(String letters) {
        Matcher onset = ONSET.matcher(letters);
        return onset.lookingAt()
                && (isRhyme(letters.substring(onset.end())) || (onset.end() > 1 && isRhyme(letters.substring(1))));
    }

    private static boolean isRhyme(String letters) {
        return RHYMES.contains(letters);
    }
}
