package tonghop.publish.packet;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.EscherAggregate;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordBase;
import org.apache.poi.hssf.usermodel.HSSFSheet;

/**
 * The record of a drawn object of an .xls together with the chart that it shows. A chart stands between the records of the drawing;
 * the library takes these as one, leaves charts out of the count, and loses them where it adds a comment.
 */
final class ChartObject extends Record {
    private final ObjRecord object;
    private final List<RecordBase> chart;

    private ChartObject(ObjRecord object, List<RecordBase> chart) {
        this.object = object;
        this.chart = List.copyOf(chart);
    }

    /** Binds each chart of the sheet to its object, before anything is asked of the sheet's drawing. */
    static void keep(HSSFSheet sheet) {
        IdentityHashMap<Record, List<RecordBase>> charts =
                takeOut(sheet.getSheet().getRecords());
        if (!charts.isEmpty()) {
            EscherAggregate drawing = sheet.createDrawingPatriarch().getBoundAggregate();
            Map.copyOf(drawing.getShapeToObjMapping()).forEach((shape, object) -> {
                if (charts.containsKey(object)) {
                    drawing.associateShapeToObjRecord(
                            shape, new ChartObject((ObjRecord) object, charts.remove(object)));
                }
            });
        }
        if (!charts.isEmpty()) {
            throw new IllegalStateException("a chart of " + sheet.getSheetName() + " is shown by no object");
        }
    }

    private static IdentityHashMap<Record, List<RecordBase>> takeOut(List<RecordBase> records) {
        IdentityHashMap<Record, List<RecordBase>> charts = new IdentityHashMap<>();
        for (int at = 1; at < records.size(); at++) {
            if (records.get(at) instanceof BOFRecord && records.get(at - 1) instanceof ObjRecord object) {
                List<RecordBase> chart = records.subList(at, end(records, at));
                charts.put(object, List.copyOf(chart));
                chart.clear();
            }
        }
        return charts;
    }

    private static int end(List<RecordBase> records, int begin) {
        int at = begin;
        while (!(records.get(at) instanceof EOFRecord)) {
            at++;
        }
        return at + 1;
    }

    @Override
    public int getRecordSize() {
        return object.getRecordSize()
                + chart.stream().mapToInt(RecordBase::getRecordSize).sum();
    }

    @Override
    public int serialize(int offset, byte[] data) {
        int length = object.serialize(offset, data);
        for (RecordBase record : chart) {
            length += record.serialize(offset + length, data);
        }
        return length;
    }

    @Override
    public short getSid() {
        return object.getSid();
    }

    @Override
    public Record copy() {
        return new ChartObject(object.copy(), chart);
    }

    @Override
    public org.apache.poi.hssf.record.HSSFRecordTypes getGenericRecordType() {
        return object.getGenericRecordType();
    }

    @Override
    public Map<String, Supplier<?>> getGenericProperties() {
        return object.getGenericProperties();
    }
}
