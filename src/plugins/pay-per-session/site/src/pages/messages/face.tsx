import type { JSX } from 'preact';
import type { Correspondent } from '../../../../shared/contracts/message';
import { initialOf } from '../../format/initial';

/** The other one's picture, or their initial. */
export const Face = ({
  of,
  class: kind = 'row-picture',
}: {
  of: Correspondent;
  class?: string;
}): JSX.Element =>
  of.avatarUrl === null ? (
    <span class={`${kind} no-picture`} aria-hidden="true">
      {initialOf(of.name)}
    </span>
  ) : (
    <img class={kind} src={of.avatarUrl} alt="" width="64" height="64" loading="lazy" decoding="async" />
  );
