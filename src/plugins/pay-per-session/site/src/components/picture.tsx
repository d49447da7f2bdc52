import type { JSX } from 'preact';
import { initialOf } from '../format/initial';
import type { HostPicture } from '../../../server/src/catalog';

interface PictureProps {
  picture: HostPicture | null;
  /** Shown where there is no picture. */
  name: string;
  class: string;
  /** The first picture of a page is loaded at once, the others when they come near. */
  first?: boolean;
}

/** A host's picture, or their initial on the accent's ground. */
export const Picture = ({ picture, name, class: kind, first = false }: PictureProps): JSX.Element =>
  picture ? (
    <img
      class={kind}
      src={picture.url}
      width={picture.width ?? undefined}
      height={picture.height ?? undefined}
      alt=""
      loading={first ? 'eager' : 'lazy'}
      decoding="async"
    />
  ) : (
    <span class={`${kind} no-picture`} aria-hidden="true">
      {initialOf(name)}
    </span>
  );
