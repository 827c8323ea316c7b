// Where a browser puts the words of every chart: what lies outside its drawing, touches another,
// or has a size that a page does not use. Text boxes come from getBBox, in the units of the nearest
// drawing, which are px: only lines are stretched.
(asked = {}) => {
  // `sizes: false` where a reader changed the size or the spacing of text: words may then leave the
  // drawing, which hides nothing, but not the window or a box that does.
  const { sizes = true, gap = 1 } = asked;
  const wrong = [];
  let charts = 0, texts = 0;
  const standalone = document.documentElement.localName === 'svg';
  const root = document.documentElement;
  const edges = (svg) => {
    const found = { left: 0, right: root.clientWidth, top: -Infinity, bottom: Infinity };
    for (let at = svg.parentElement; at; at = at.parentElement) {
      if (getComputedStyle(at).overflowX === 'visible') continue;
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return { ...found, left: -Infinity, right: Infinity };
      const box = at.getBoundingClientRect();
      Object.assign(found, { left: Math.max(found.left, box.left), right: Math.min(found.right, box.right) });
    }
    return found;
  };
  const drawings = standalone ? [root] : document.querySelectorAll('svg.plot');
  for (const svg of drawings) {
    if (!svg.getClientRects().length) continue;
    charts++;
    const frame = sizes ? svg.getBoundingClientRect() : edges(svg);
    const boxes = [];
    for (const text of svg.querySelectorAll('text')) {
      const box = text.getBBox();
      if (!box.width || !text.getClientRects().length) continue;
      texts++;
      const to = text.getScreenCTM();
      const at = (x, y) => ({ x: to.a * x + to.c * y + to.e, y: to.b * x + to.d * y + to.f });
      const a = at(box.x, box.y), b = at(box.x + box.width, box.y + box.height);
      // The letters fill about 0.97 em of a box that has room for accents too.
      const slack = (b.y - a.y) * 0.14;
      const own = { left: a.x, right: b.x, top: a.y + slack, bottom: b.y - slack, words: text.textContent };
      const size = parseFloat(getComputedStyle(text).fontSize);
      if (sizes && (size < 12 || (!standalone && size > 16))) wrong.push(`${size} px: ${own.words}`);
      // Spaced letters have a space after the last one too, which may be cut.
      const room = sizes ? 1 : 3;
      if (own.left < frame.left - room || own.right > frame.right + room || own.top < frame.top - 1
          || own.bottom > frame.bottom + 1) {
        const by = Math.max(frame.left - own.left, own.right - frame.right, frame.top - own.top, own.bottom - frame.bottom);
        wrong.push(`cut off by ${Math.round(by)} px: ${own.words}`);
      }
      for (const other of boxes) {
        if (own.left < other.right - gap && other.left < own.right - gap && own.top < other.bottom - gap
            && other.top < own.bottom - gap) wrong.push(`${own.words} touches ${other.words}`);
      }
      boxes.push(own);
    }
  }
  if (!standalone && root.scrollWidth > root.clientWidth && !document.querySelector('.both'))
    wrong.push(`scrolls sideways: ${root.scrollWidth} px`);
  return { wrong, charts, texts };
}
