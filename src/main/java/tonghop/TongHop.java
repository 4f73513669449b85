package tonghop;

/** Starts Tổng Hợp. */
public final class TongHop {
    private TongHop() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
