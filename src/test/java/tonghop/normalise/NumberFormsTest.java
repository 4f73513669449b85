package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.normalise.words.CellValue;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.Figure;
import tonghop.normalise.words.FigureGrammar;

/**
 * Every form in which offices write figures, by what it is read as: value, decimals, bound, why, unit of measure, and in brackets
 * what else it may be.
 */
class NumberFormsTest {
    private static final JobDefinition JOB = new DefinitionReader().read(Path.of("jobs/ha-quang-2020"));
    private final FigureGrammar grammar = new FigureGrammar(JOB.vocabulary(), new Dictionary(JOB));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1272                  | 1272 d0 exact plain",
                "0                     | 0 d0 exact plain",
                "05                    | 5 d0 exact plain",
                "17.889                | 17889 d0 exact thousands-dot (17.889)",
                "1.500                 | 1500 d0 exact thousands-dot (1.500)",
                "1.234.567             | 1234567 d0 exact thousands-dot",
                "1.234.567,891         | 1234567.891 d3 exact thousands-dot",
                "1.543,2               | 1543.2 d1 exact thousands-dot",
                "17.68                 | 17.68 d2 exact decimal-point (17680)",
                "1.95                  | 1.95 d2 exact decimal-point (1950)",
                "68.6                  | 68.6 d1 exact decimal-point (68600)",
                "21.00                 | 21.00 d2 exact decimal-point (21000)",
                "70.0                  | 70.0 d1 exact decimal-point (70000)",
                "29,65                 | 29.65 d2 exact decimal-comma",
                "8,713                 | 8.713 d3 exact decimal-comma (8713)",
                "1 500                 | 1500 d0 exact thousands-space",
                "1\u00A0500            | 1500 d0 exact thousands-space",
                "1\u202F234\u202F567,5 | 1234567.5 d1 exact thousands-dot",
                "1,234,567             | 1234567 d0 exact thousands-comma",
                "1,234.56              | 1234.56 d2 exact thousands-comma",
                "111,1 %               | 111.1 d1 exact decimal-comma %",
                "100%                  | 100 d0 exact plain %",
                "3,5‰                  | 3.5 d1 exact decimal-comma ‰",
                "76,5%KH               | 76.5 d1 exact decimal-comma %",
                "105,4% KH             | 105.4 d1 exact decimal-comma %",
                "300.000đ              | 300000 d0 exact thousands-dot đồng (300.000)",
                "300.000 đồng          | 300000 d0 exact thousands-dot đồng (300.000)",
                "300.000đ/suất         | 300000 d0 exact thousands-dot đồng/suất (300.000)",
                "4.235,04ha            | 4235.04 d2 exact thousands-dot ha",
                "4.235,04 ha           | 4235.04 d2 exact thousands-dot ha",
                "13.000 tấn            | 13000 d0 exact thousands-dot tấn (13.000)",
                ">13.000 tấn           | 13000 d0 above thousands-dot tấn (13.000)",
                "> 95                  | 95 d0 above plain",
                ">70                   | 70 d0 above plain",
                "≥ 4                   | 4 d0 at_least plain",
                ">= 4                  | 4 d0 at_least plain",
                "từ 4% trở lên         | 4 d0 at_least plain %",
                "từ 15 trở xuống       | 15 d0 at_most plain",
                "từ 650 đến 700        | 650..700 d0 range plain",
                "khoảng 650-700        | 650..700 d0 range plain",
                "14, 78                | 14.78 d2 exact decimal-comma",
                "0.351                 | 0.351 d3 exact decimal-point",
                "0,351                 | 0.351 d3 exact decimal-comma",
                "0.5                   | 0.5 d1 exact decimal-point",
                "5,0*                  | 5.0 d1 exact decimal-comma",
                "98% (*)               | 98 d0 exact plain %",
                "-5                    | -5 d0 exact plain",
                "−5,5                  | -5.5 d1 exact decimal-comma",
                "≤ 2                   | 2 d0 at_most plain",
                "< 5                   | 5 d0 below plain",
                "dưới 5%               | 5 d0 below plain %",
                "trên 2,5 tỷ đồng      | 2.5 d1 above decimal-comma tỷ đồng",
                "trên 1.620 nghìn      | 1620000 d-3 above thousands-dot (1620)",
                "hơn 1.000             | 1000 d0 above thousands-dot (1.000)",
                "khoảng 500            | 500 d0 about plain",
                "gần 500               | 500 d0 about plain",
                "Trên 70%              | 70 d0 above plain %",
                "không quá 5           | 5 d0 at_most plain",
                "650-700               | 650..700 d0 range plain",
                "650 – 700             | 650..700 d0 range plain",
                "1,5-2                 | 1.5..2 d1 range decimal-comma",
                "1,5-2%                | 1.5..2 d1 range decimal-comma %",
                "0,2 - 2,0             | 0.2..2.0 d1 range decimal-comma",
                "8,713 tỷ              | 8.713 d3 exact decimal-comma tỷ đồng (8713)",
                "7,3 tỷ đồng           | 7.3 d1 exact decimal-comma tỷ đồng",
                "29,65 /19,45          | 29.65 d2 exact decimal-comma / 19.45 d2 exact decimal-comma",
                "8,713 tỷ/ 7,3 tỷ      | 8.713 d3 exact decimal-comma tỷ đồng (8713) / 7.3 d1 exact decimal-comma tỷ đồng",
                "619/809               | 619 d0 exact plain / 809 d0 exact plain",
                "03/19                 | 3 d0 exact plain / 19 d0 exact plain",
                "1.020/750             | 1020 d0 exact thousands-dot (1.020) / 750 d0 exact plain",
                "Trên 70%(738)         | 70 d0 above plain % [738 d0 exact plain]",
                "4 bậc                 | 4 d0 exact plain bậc",
                "04 bậc                | 4 d0 exact plain bậc",
                "Không có              | none 0",
                "không                 | none 0",
                "-                     | none",
                "…                     | none",
                "Đảm bảo               | word",
                "Giữ vững              | word",
                "Đạt                   | word",
                "Không đạt             | word",
                "1.234.56              | 1234.56 d2 exact uneven-dots (123456)",
                "12abc                 | words",
                "1..5                  | words",
                "1,,5                  | words",
                "12 34                 | words",
                "ngày 05               | words",
            })
    void a_figure_is_read_as_offices_write_it(String typed, String readings) {
        assertThat(told(grammar.readText(typed))).isEqualTo(readings);
    }

    private static String told(CellValue value) {
        if (value instanceof CellValue.Single single) {
            return told(single.figure());
        } else if (value instanceof CellValue.Pair pair) {
            String first = told(pair.first());
            String second = told(pair.second());
            return pair.bracketed() ? first + " [" + second + "]" : first + " / " + second;
        } else if (value instanceof CellValue.None none) {
            return none.zero() == null ? "none" : "none " + none.zero().number().value();
        }
        return value instanceof CellValue.Qualitative ? "word" : "words";
    }

    private static String told(Figure figure) {
        PrintedNumber number = figure.number();
        Reading reading = number.reading();
        String upper = reading.upper().equals(reading.value())
                ? ""
                : ".." + reading.upper().toPlainString();
        String others = number.alternatives().stream()
                .map(other -> other.value().toPlainString())
                .collect(Collectors.joining(", ", " (", ")"));
        return reading.value().toPlainString()
                + upper
                + " d" + reading.decimals()
                + " " + reading.bound()
                + " " + reading.sign()
                + (figure.unitOfMeasure().isEmpty() ? "" : " " + figure.unitOfMeasure())
                + (number.isUncertain() ? others : "");
    }
}
