import type { JSX } from 'preact';
import { PICTURE_SIDE } from '../../../shared/client-picture';
import type { SignedInClient } from '../../../server/src/people';
import { initialOf } from '../format/initial';

/** The picture of who is signed in, or their initial. The name stands beside it. */
export const OwnFace = ({
  client,
  class: kind,
}: {
  client: Pick<SignedInClient, 'displayName' | 'pictureUrl'>;
  class: string;
}): JSX.Element =>
  client.pictureUrl === null ? (
    <span class={`${kind} initial`} aria-hidden="true">
      {initialOf(client.displayName)}
    </span>
  ) : (
    <img class={kind} src={client.pictureUrl} width={PICTURE_SIDE} height={PICTURE_SIDE} alt="" />
  );
