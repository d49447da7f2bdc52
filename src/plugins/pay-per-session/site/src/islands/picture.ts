import { LARGEST_PICTURE, LONGEST_SIDE, PICTURE_SIDE } from '../../../shared/client-picture';

/** A camera's picture becomes smaller before it is sent: more than this is lost in the square that is kept anyway. */
const ENOUGH = 1024;

const squareOn = (canvas: HTMLCanvasElement, picture: ImageBitmap): void => {
  const side = Math.min(picture.width, picture.height);
  const [left, top] = [(picture.width - side) / 2, (picture.height - side) / 2];
  canvas.width = PICTURE_SIDE;
  canvas.height = PICTURE_SIDE;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, left, top, side, side, 0, 0, PICTURE_SIDE, PICTURE_SIDE);
};

/** The picture with its shorter side cut down to what is enough. */
const smaller = async (picture: ImageBitmap, { name, type }: File): Promise<File | null> => {
  const scale = Math.min(1, ENOUGH / Math.min(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  // What may be seen through stays so.
  const kind = type === 'image/jpeg' ? type : 'image/png';
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, kind, 0.9));
  return blob && new File([blob], name, { type: blob.type });
};

const exceeds = (file: File, { width, height }: ImageBitmap): boolean =>
  file.size > LARGEST_PICTURE / 5 || Math.max(width, height) > LONGEST_SIDE;

/** Shows the picture that was chosen before it is sent, and makes large ones smaller. */
for (const field of document.querySelectorAll<HTMLElement>('[data-island="picture"]')) {
  const input = field.querySelector<HTMLInputElement>('input[type="file"]');
  const shown = field.querySelector<HTMLElement>('[data-part="shown"]');
  const preview = field.querySelector<HTMLCanvasElement>('[data-part="preview"]');
  const told = field.querySelector<HTMLElement>('[data-part="told"]');
  const remove = field.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (!input || !shown || !preview || !told) continue;

  const show = (chosen: boolean): void => {
    shown.hidden = chosen;
    preview.hidden = !chosen;
    told.textContent = chosen ? (told.dataset.words ?? '') : '';
  };

  const look = async (): Promise<void> => {
    const file = input.files?.[0];
    // What this browser cannot draw the server may know; it says so where not.
    const picture = file && (await createImageBitmap(file).catch(() => null));
    if (file !== input.files?.[0]) return;
    if (!file || !picture) {
      show(false);
      return;
    }
    squareOn(preview, picture);
    show(true);
    if (remove) remove.checked = false;
    if (!exceeds(file, picture)) return;
    const less = await smaller(picture, file);
    if (!less || file !== input.files?.[0]) return;
    const files = new DataTransfer();
    files.items.add(less);
    input.files = files.files;
  };

  /** While a picture is made smaller, its form waits: the large one would be refused. */
  let looking: Promise<void> | null = null;
  input.addEventListener('change', () => {
    const now = look().finally(() => {
      if (looking === now) looking = null;
    });
    looking = now;
  });
  input.form?.addEventListener('submit', (event) => {
    if (looking === null) return;
    event.preventDefault();
    const again = (): void => input.form?.requestSubmit(event.submitter);
    looking.then(again, again);
  });
  remove?.addEventListener('change', () => {
    if (!remove.checked) return;
    input.value = '';
    show(false);
  });
}
