package tonghop.publish.report;

/** Scripts that look at a page as a reviewer of its accessibility does. */
final class PageReview {
    /** The controls without an accessible name. */
    static final String NAMELESS = """
            [...document.querySelectorAll("button, input, select, a, dialog, img, progress")]
              .filter(control => !(control.innerText || control.labels?.length || control.ariaLabel || control.alt
                || control.getAttribute("aria-labelledby")))
              .map(control => control.outerHTML)
            """;

    /** Texts whose contrast with their ground is below 4.5, as WCAG 2.1 reckons it. */
    static final String WEAK_TEXTS = """
            (() => {
              const parts = colour => colour.match(/[\\d.]+/g).map(Number);
              const light = colour => parts(colour).slice(0, 3).map(part => part / 255)
                .map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
                .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
              const ground = element => {
                const colour = getComputedStyle(element).backgroundColor;
                return parts(colour)[3] === 0 && element.parentElement ? ground(element.parentElement) : colour;
              };
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const weak = new Set();
              while (texts.nextNode()) {
                const element = texts.currentNode.parentElement;
                if (element.checkVisibility() && !element.closest(":disabled, .unseen, script, .skip")) {
                  const [one, other] = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => b - a);
                  if ((one + 0.05) / (other + 0.05) < 4.5) {
                    weak.add(element.tagName + "." + element.className + ": " + texts.currentNode.data.slice(0, 30));
                  }
                }
              }
              return [...weak];
            })()
            """;

    private PageReview() {}
}
