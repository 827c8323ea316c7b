// What the checks ask of a page. Evaluated once in each, from outside, so that no content policy minds.
window.probe = (() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const words = (element) => element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
  const named = (element) => {
    const kind = element.classList.length ? `.${element.classList[0]}` : '';
    return `${element.localName}${kind} "${words(element)}"`;
  };
  const hasOwnText = (element) => [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  const isUnseen = (element) => element.closest('.hidden, .skip') !== null;
  const scrolls = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };

  // Colours, as numbers from 0 to 255 and an opacity.
  const colour = (text) => {
    const found = /rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)(?:,\s*([\d.]+))?\)/.exec(text || '');
    return found ? [+found[1], +found[2], +found[3], found[4] === undefined ? 1 : +found[4]] : null;
  };
  const light = (c) => {
    const part = (v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(c[0]) + 0.7152 * part(c[1]) + 0.0722 * part(c[2]);
  };
  const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const over = (top, ground, opacity = 1) => {
    const share = top[3] * opacity;
    return [0, 1, 2].map((i) => top[i] * share + ground[i] * (1 - share)).concat(1);
  };
  // How much of an element is left by its own opacity and that of what it lies in.
  const strength = (element) => {
    let share = 1;
    for (let at = element; at; at = at.parentElement) share *= +getComputedStyle(at).opacity;
    return share;
  };
  const canvas = () => {
    const part = document.createElement('i');
    document.body.append(part);
    part.style.backgroundColor = 'Canvas';
    const found = colour(getComputedStyle(part).backgroundColor);
    part.remove();
    return found || [255, 255, 255, 1];
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const found = colour(getComputedStyle(at).backgroundColor);
      if (found && found[3] === 1) return found;
    }
    return canvas();
  };

  return {
    // What is wider than the window, or cut at its edge, outside boxes that scroll.
    sideways() {
      const root = document.documentElement;
      const found = [];
      if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
      for (const element of document.body.querySelectorAll('*')) {
        if (element.closest('svg') || !hasOwnText(element) || !shown(element) || isUnseen(element) || scrolls(element)) continue;
        const box = element.getBoundingClientRect();
        if (box.width && (box.right > root.clientWidth + 1 || box.left < -1)) found.push(`out of the window: ${named(element)}`);
      }
      return found;
    },

    // HTML whose text is cut off by a box that hides what does not fit.
    clipped() {
      const found = [];
      for (const element of document.body.querySelectorAll('*')) {
        if (element.closest('svg') || isUnseen(element) || !words(element) || !shown(element)) continue;
        const style = getComputedStyle(element);
        const across = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
        const down = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
        if (across || down) found.push(`cut off: ${named(element)}`);
      }
      return found;
    },

    // Targets under 24 px that have no 24 px circle of their own; links in a sentence are exempt (2.5.8).
    small() {
      const targets = [...document.querySelectorAll('a[href], button, input, select, summary, textarea, [role=button]')]
        .filter((e) => shown(e) && !isUnseen(e) && !e.closest('svg') && getComputedStyle(e).pointerEvents !== 'none');
      const boxes = targets.map((e) => e.getBoundingClientRect());
      const isInSentence = (e) => {
        if (getComputedStyle(e).display !== 'inline') return false;
        let block = e.parentElement;
        while (getComputedStyle(block).display === 'inline') block = block.parentElement;
        const own = [...block.querySelectorAll('a, button')].map((a) => a.textContent).join('');
        return block.textContent.replace(/\s/g, '').length > own.replace(/\s/g, '').length + 1;
      };
      const under = boxes.map((b) => b.width < 23.9 || b.height < 23.9);
      const found = [];
      targets.forEach((target, i) => {
        if (!under[i] || !boxes[i].width || isInSentence(target)) return;
        const x = boxes[i].x + boxes[i].width / 2, y = boxes[i].y + boxes[i].height / 2;
        const isNear = boxes.some((b, j) => {
          if (j === i || !b.width || targets[j].contains(target) || target.contains(targets[j])) return false;
          if (under[j]) return Math.hypot(b.x + b.width / 2 - x, b.y + b.height / 2 - y) < 23.9;
          return Math.hypot(Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom)) < 11.9;
        });
        if (isNear) found.push(`${Math.round(boxes[i].width)} × ${Math.round(boxes[i].height)} px: ${named(target)}`);
      });
      return found;
    },

    // The contrast of words in charts, which axe leaves undecided: 4.5 to 1, or 3 to 1 for large ones.
    faint() {
      const found = new Map();
      for (const svg of document.querySelectorAll('svg')) {
        if (svg.ownerSVGElement || !shown(svg)) continue;
        const paper = ground(svg);
        const shapes = [...svg.querySelectorAll('rect, circle, path, polygon, use')]
          .filter((e) => !e.closest('defs, clipPath, mask, pattern, symbol, marker') && shown(e));
        for (const text of svg.querySelectorAll('text')) {
          if (!shown(text) || !text.textContent.trim()) continue;
          const style = getComputedStyle(text);
          const ink = colour(style.fill);
          if (!ink) continue;
          const box = text.getBoundingClientRect();
          const centre = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
          let under = paper;
          for (const shape of shapes) {
            if (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING) break;
            const look = getComputedStyle(shape);
            const fill = colour(look.fill);
            if (!fill || !fill[3]) continue;
            // A shape that is drawn twice stands once; both drawings refer to it.
            const form = shape.localName === 'use' ? document.querySelector(shape.getAttribute('href')) : shape;
            if (form?.isPointInFill?.(centre.matrixTransform(shape.getScreenCTM().inverse()))) {
              under = over(fill, under, +look.fillOpacity * +look.opacity);
            }
          }
          const size = parseFloat(style.fontSize);
          const ratio = contrast(over(ink, under, +style.fillOpacity * strength(text)), under);
          const least = size >= 24 || (size >= 18.66 && +style.fontWeight >= 700) ? 3 : 4.5;
          if (ratio < least) {
            const kind = text.getAttribute('class') || 'no class';
            const key = `${kind}, ${ratio.toFixed(2)} to 1`;
            if (!found.has(key)) found.set(key, `faint: ${key}, as in "${words(text)}"`);
          }
        }
      }
      return [...found.values()];
    },

    // Shapes that carry meaning and cannot be told from the page: under 3 to 1 (1.4.11).
    pale() {
      const found = new Map();
      const marks = 'svg .bar, svg .ln, svg .dot, svg .cell, svg .whisker, svg .zero, svg .prev, svg .head, svg .shaft, svg.arrow, svg .arrow';
      for (const shape of document.querySelectorAll(marks)) {
        // A halo is the page's colour on purpose; a track is the ground that a bar lies on.
        if (!shown(shape) || !shape.getClientRects().length || shape.matches('.halo, .track')) continue;
        const style = getComputedStyle(shape);
        const paper = ground(shape.closest('svg'));
        const seen = [[style.fill, style.fillOpacity], [style.stroke, style.strokeOpacity]]
          .map(([text, opacity]) => [colour(text), +opacity]).filter(([c, opacity]) => c && c[3] * opacity > 0)
          .map(([c, opacity]) => contrast(over(c, paper, opacity * strength(shape)), paper));
        const best = Math.max(0, ...seen);
        const kind = shape.getAttribute('class') || shape.localName;
        if (seen.length && best < 3) found.set(kind, `pale: ${kind}, ${best.toFixed(2)} to 1`);
      }
      return [...found.values()];
    },

    // Text in HTML that cannot be read, where axe does not ask: in forced colours and on paper.
    dim() {
      const found = new Set();
      for (const element of document.body.querySelectorAll('*')) {
        if (element.closest('svg') || !hasOwnText(element) || !shown(element) || isUnseen(element)) continue;
        const ink = colour(getComputedStyle(element).color);
        const paper = ground(element);
        const ratio = ink ? contrast(over(ink, paper, strength(element)), paper) : 21;
        if (ratio < 4.5) found.add(`faint, ${ratio.toFixed(2)} to 1: ${named(element)}`);
      }
      return [...found];
    },

    // What moves although the reader asked for less motion.
    moving() {
      const found = document.getAnimations().map((a) => `moves: ${a.animationName || a.transitionProperty}`);
      for (const element of document.querySelectorAll('*')) {
        const style = getComputedStyle(element);
        const longest = Math.max(...`${style.transitionDuration}, ${style.animationDuration}`.split(',').map(parseFloat));
        if (longest > 0.01) found.push(`may move for ${longest} s: ${named(element)}`);
      }
      if (getComputedStyle(document.documentElement).scrollBehavior === 'smooth') found.push('scrolls smoothly');
      return found;
    },

    // A reader opens what is folded up; it must hold there too.
    unfold() {
      for (const part of document.querySelectorAll('details')) part.open = true;
    },

    // The words that can be seen. Those of drawings are left out, which have forms for narrow windows, and
    // columns that give way there: what they say stands on the page that the row leads to.
    seen() {
      const found = new Set();
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const parent = walk.currentNode.parentElement;
        if (parent.closest('svg, script, style, noscript, option, table :is(.wide, .mid, .small)') || !shown(parent) || isUnseen(parent)) continue;
        for (const word of walk.currentNode.data.split(/\s+/)) if (word) found.add(word);
      }
      return [...found];
    },

    // Keeps the size of every text; then says which did not grow with it. Those
    // of charts depend on the room there too, and may grow by less than twice.
    sizes() {
      window.sizesOfText = new Map([...document.body.querySelectorAll('*')]
        .filter((e) => (hasOwnText(e) || e.localName === 'text') && shown(e) && !isUnseen(e))
        .map((e) => [e, parseFloat(getComputedStyle(e).fontSize)]));
    },
    ungrown() {
      return [...window.sizesOfText].filter(([e]) => shown(e)).map(([e, size]) => [e, size, parseFloat(getComputedStyle(e).fontSize)])
        .filter(([, before, after]) => after < before * 1.7)
        .map(([e, before, after]) => `${before} px does not grow but to ${after} px: ${named(e)}`);
    },

    // The words of the page, what a script adds of its own left out.
    said() {
      const main = document.body;
      this.unfold();
      for (const part of main.querySelectorAll('.filter, .follow, .tip, .reader, .sign-of-tip, .sign-of-area, noscript')) part.remove();
      for (const part of main.querySelectorAll('[role=status], input, label')) part.remove();
      return main.innerText.split(/\s+/).filter(Boolean);
    },

    stops() {
      window.stopsOfPage = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
        .filter((e) => e.tabIndex >= 0 && !e.disabled && shown(e));
      return window.stopsOfPage.length;
    },
    // What a mouse can press and no key can reach.
    unreachable() {
      return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [onclick], [role=button], [role=link], [role=checkbox], [role=tab], [role=switch]')]
        .filter((e) => e.tabIndex < 0 && !e.disabled && e.type !== 'hidden' && shown(e)).map((e) => `cannot be reached by key: ${named(e)}`);
    },
    focused() {
      const element = document.activeElement;
      if (!element || element === document.body || element === document.documentElement) return null;
      const style = getComputedStyle(element);
      const box = element.getClientRects()[0] || element.getBoundingClientRect();
      const x = Math.min(innerWidth - 1, Math.max(0, box.x + box.width / 2));
      const y = Math.min(innerHeight - 1, Math.max(0, box.y + box.height / 2));
      const top = document.elementFromPoint(x, y);
      let cover = top;
      while (cover && !/fixed|sticky/.test(getComputedStyle(cover).position)) cover = cover.parentElement;
      const covers = cover && !element.contains(top) && !cover.contains(element);
      // What sets it off from what lies round it: a line, a shadow or another ground, of 3 to 1.
      const around = ground(element.parentElement);
      const hasLine = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      const rings = [hasLine && style.outlineColor, ...style.boxShadow.match(/rgba?\([^)]*\)/g) || [], style.backgroundColor]
        .map((text) => colour(text || '')).filter(Boolean);
      return {
        name: named(element),
        place: [...document.querySelectorAll('*')].indexOf(element),
        stop: window.stopsOfPage.indexOf(element),
        hasRing: rings.some((ring) => contrast(over(ring, around), around) >= 3),
        isSeen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && !covers,
        isInMain: !(document.querySelector('main')?.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING),
      };
    },

    // As printed: heads of tables that repeat, charts that fit a sheet and are not cut by its end.
    printed(sheet) {
      const wrong = [];
      const long = [];
      for (const table of document.querySelectorAll('table')) {
        if (!shown(table)) continue;
        const box = table.getBoundingClientRect();
        if (box.right > document.documentElement.clientWidth + 2) wrong.push(`wider than the sheet: ${named(table)}`);
        const head = table.tHead;
        if (!head || !shown(head)) continue;
        if (getComputedStyle(head).display !== 'table-header-group') wrong.push(`the head does not repeat: ${named(table)}`);
        if (head.getBoundingClientRect().height > sheet / 4) wrong.push(`a head too tall to repeat: ${named(table)}`);
        const cell = [...head.querySelectorAll('th')].map((e) => e.innerText.trim()).find((t) => t);
        if (box.height > sheet && cell) long.push([cell, Math.ceil(box.height / sheet), words(table.caption || table)]);
      }
      for (const svg of document.querySelectorAll('svg.plot')) {
        if (!shown(svg)) continue;
        const box = svg.getBoundingClientRect();
        const figure = svg.closest('figure, .chart') || svg;
        if (box.right > document.documentElement.clientWidth + 2) wrong.push(`a chart wider than the sheet: ${named(figure)}`);
        if (box.height > sheet) wrong.push(`a chart taller than the sheet: ${named(figure)}`);
        else if (![...function* () { for (let at = svg; at && at !== document.body; at = at.parentElement) yield at; }()]
          .some((at) => getComputedStyle(at).breakInside.startsWith('avoid') && at.getBoundingClientRect().height <= sheet)) {
          wrong.push(`a chart that the end of a sheet may cut: ${named(figure)}`);
        }
      }
      for (const element of document.body.querySelectorAll('*')) {
        if (element.closest('svg') || isUnseen(element) || !shown(element)) continue;
        const style = getComputedStyle(element);
        // No reader can scroll on paper.
        const across = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        const down = style.overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
        if (across || down) wrong.push(`cut off on paper: ${named(element)}`);
      }
      const heads = [...document.querySelectorAll('h1, h2, h3, h4, caption')].filter(shown)
        .map((e) => e.innerText.trim().replace(/\s+/g, ' '));
      return { wrong, long, heads };
    },
  };
})();
