/** Counts down the minute in which a step can be taken back; afterwards the offer is gone. */
const place = document.querySelector<HTMLElement>('[data-island="undo"]');
const left = place?.querySelector<HTMLElement>('[data-part="left"]');

if (place && left) {
  const end = Date.now() + Number(place.dataset.left) * 1000;
  const sentence = left.textContent;
  const ticking = setInterval(() => {
    const seconds = Math.ceil((end - Date.now()) / 1000);
    left.textContent = sentence.replace(/\d+/u, String(seconds));
    if (seconds > 0) return;
    clearInterval(ticking);
    place.hidden = true;
  }, 1000);
}
