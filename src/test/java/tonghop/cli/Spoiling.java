package tonghop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;

/** What is taken away from an office's input, or made unreadable in it. */
interface Spoiling {
    void on(Path input) throws IOException;

    static Spoiling noFile(String file) {
        return input -> Files.delete(input.resolve(file));
    }

    static Spoiling noSheet(String file, String sheet) {
        return in(file, workbook -> workbook.removeSheetAt(workbook.getSheetIndex(sheet)));
    }

    static Spoiling hiddenRow(String file, String sheet, String cell) {
        return in(file, workbook -> cell(workbook, sheet, cell).getRow().setZeroHeight(true));
    }

    static Spoiling hiddenColumn(String file, String sheet, String cell) {
        return in(file, workbook -> {
            Sheet among = workbook.getSheet(sheet);
            among.setColumnHidden(new CellReference(cell).getCol(), true);
        });
    }

    static Spoiling text(String file, String sheet, String cell, String text) {
        return in(file, workbook -> {
            Cell spoilt = cell(workbook, sheet, cell);
            spoilt.setBlank();
            spoilt.setCellValue(text);
        });
    }

    static Spoiling error(String file, String sheet, String cell) {
        return in(file, workbook -> {
            Cell spoilt = cell(workbook, sheet, cell);
            spoilt.setBlank();
            spoilt.setCellErrorValue(FormulaError.REF.getCode());
        });
    }

    static Spoiling emptied(String file, String sheet, String cell) {
        return in(file, workbook -> cell(workbook, sheet, cell).setBlank());
    }

    /** A change of a workbook. */
    interface Change {
        void of(Workbook workbook);
    }

    private static Spoiling in(String file, Change change) {
        return input -> {
            Path path = input.resolve(file);
            try (InputStream in = Files.newInputStream(path);
                    Workbook workbook = WorkbookFactory.create(in)) {
                change.of(workbook);
                try (OutputStream out = Files.newOutputStream(path)) {
                    workbook.write(out);
                }
            }
        };
    }

    private static Cell cell(Workbook workbook, String sheet, String cell) {
        CellReference at = new CellReference(cell);
        Row row = workbook.getSheet(sheet).getRow(at.getRow());
        return row.getCell(at.getCol());
    }
}
