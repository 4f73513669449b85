package tonghop.publish.packet;

import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.CountryRecord;
import org.apache.poi.hssf.record.SSTRecord;

/**
 * The record of an .xls that names its country. The library puts what comments are drawn with behind it, and where a program has left it
 * out before the beginning of the workbook, which no program can open then.
 */
final class CountryOfWorkbook {
    private static final short VIETNAM = 84;

    private CountryOfWorkbook() {}

    static void ensure(InternalWorkbook records) {
        if (records.findFirstRecordLocBySid(CountryRecord.sid) < 0) {
            CountryRecord country = new CountryRecord();
            country.setDefaultCountry(VIETNAM);
            country.setCurrentCountry(VIETNAM);
            records.getWorkbookRecordList().add(records.findFirstRecordLocBySid(SSTRecord.sid), country);
        }
    }
}
